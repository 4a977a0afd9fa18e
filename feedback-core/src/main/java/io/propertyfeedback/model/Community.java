package io.propertyfeedback.model;

import io.propertyfeedback.document.Document;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A managed estate (小区): its working calendar, the processes it uses, and since when it is looked after.
 *
 * @param company   whose
 * @param id        the host's id
 * @param name      how people call it
 * @param calendar  the id of its working calendar, which also holds its time zone
 * @param opened    the first day on which feedback can have been received; null means no limit
 * @param processes process id by category; the nearest ancestor of a feedback's category decides
 */
public record Community(
        String company,
        String id,
        String name,
        String calendar,
        @Nullable LocalDate opened,
        Map<Category, String> processes) {

    public Community {
        Ids.check("Company", company);
        Ids.check("Community", id);
        Ids.check("Calendar", calendar);
        processes = Map.copyOf(processes);
    }

    public static Community of(String company, String id, String name, String calendar) {
        return new Community(company, id, name, calendar, null, Map.of());
    }

    /** The same community that handles a category (and what is below it) by another process. */
    public Community using(Category category, String process) {
        Map<Category, String> more = new LinkedHashMap<>(processes);
        more.put(category, process);
        return new Community(company, id, name, calendar, opened, more);
    }

    public Community openedOn(LocalDate day) {
        return new Community(company, id, name, calendar, day, processes);
    }

    /** The id of the process for a category, if this community chose one for it or an ancestor. */
    public Optional<String> processFor(Category category) {
        for (int level = category.depth(); level >= 1; level--) {
            String process = processes.get(category.atLevel(level));
            if (process != null) {
                return Optional.of(process);
            }
        }
        return Optional.empty();
    }

    public Document toDocument() {
        Document.Builder byCategory = Document.builder();
        processes.forEach((category, process) -> byCategory.put(category.path(), process));
        return Document.builder()
                .put("name", name)
                .put("calendar", calendar)
                .put("opened", opened == null ? null : opened.toString())
                .put("processes", byCategory.build())
                .build();
    }

    public static Community fromDocument(String company, String id, Document document) {
        Map<Category, String> processes = new LinkedHashMap<>();
        Document byCategory = document.document("processes");
        byCategory.names().forEach(path -> processes.put(new Category(path), byCategory.text(path)));
        return new Community(
                company,
                id,
                document.text("name"),
                document.text("calendar"),
                document.optionalText("opened").map(LocalDate::parse).orElse(null),
                processes);
    }
}
