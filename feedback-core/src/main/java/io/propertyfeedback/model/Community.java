package io.propertyfeedback.model;

import io.propertyfeedback.document.Document;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A managed estate (小区): its working calendar, the processes it uses, and since when it is looked after.
 *
 * @param company   whose
 * @param id        the host's id
 * @param name      how people call it
 * @param calendar  the id of its working calendar, which also holds its time zone
 * @param opened    the first day on which feedback can have been received; null means no limit
 * @param emergencyPhone whom to call at any hour; null where there is no such number
 * @param processes process id by category; the nearest ancestor of a feedback's category decides
 * @param versions  by process id, the version that new feedback begins with; publishing another switches nobody
 */
public record Community(
        String company,
        String id,
        String name,
        String calendar,
        @Nullable LocalDate opened,
        @Nullable String emergencyPhone,
        Map<Category, String> processes,
        Map<String, Integer> versions) {

    /** The most characters of a phone number. */
    public static final int MAX_PHONE = 32;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9 ()/-]+[0-9]");

    public Community {
        Ids.check("Company", company);
        Ids.check("Community", id);
        Ids.check("Calendar", calendar);
        if (emergencyPhone != null && !isPhone(emergencyPhone)) {
            throw new IllegalArgumentException(
                    "emergencyPhone '" + emergencyPhone
                            + "' is no phone number: 3 to 32 digits, blanks, hyphens and brackets, with a + before them or not");
        }
        processes = Map.copyOf(processes);
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
        versions.forEach(ProcessRef::new); // says what is wrong with one
    }

    public static Community of(String company, String id, String name, String calendar) {
        return new Community(company, id, name, calendar, null, null, Map.of(), Map.of());
    }

    /** The same community that handles a category (and what is below it) by another process, of the version it has. */
    public Community using(Category category, String process) {
        Map<Category, String> more = new LinkedHashMap<>(processes);
        more.put(category, process);
        return new Community(company, id, name, calendar, opened, emergencyPhone, more, versions);
    }

    /** The same community that works by this version of a process, wherever it works by that process. */
    public Community running(ProcessRef process) {
        Map<String, Integer> more = new LinkedHashMap<>(versions);
        more.put(process.id(), process.version());
        return new Community(company, id, name, calendar, opened, emergencyPhone, processes, more);
    }

    /** The version of a process that new feedback begins with, if this community has one. */
    public Optional<ProcessRef> version(String process) {
        return Optional.ofNullable(versions.get(process)).map(version -> new ProcessRef(process, version));
    }

    public Community openedOn(LocalDate day) {
        return new Community(company, id, name, calendar, day, emergencyPhone, processes, versions);
    }

    /** The same community with the number to call in an emergency, shown wherever something is reported. */
    public Community emergencyPhone(String number) {
        return new Community(company, id, name, calendar, opened, number, processes, versions);
    }

    private static boolean isPhone(String text) {
        return text.length() <= MAX_PHONE && PHONE.matcher(text).matches();
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
        Document.Builder byProcess = Document.builder();
        versions.forEach(byProcess::put);
        return Document.builder()
                .put("name", name)
                .put("calendar", calendar)
                .put("opened", opened == null ? null : opened.toString())
                .put("emergencyPhone", emergencyPhone)
                .put("processes", byCategory.build())
                .put("versions", versions.isEmpty() ? null : byProcess.build())
                .build();
    }

    public static Community fromDocument(String company, String id, Document document) {
        Map<Category, String> processes = new LinkedHashMap<>();
        Document byCategory = document.optionalDocument("processes").orElse(Document.EMPTY);
        byCategory.names().forEach(path -> processes.put(new Category(path), byCategory.text(path)));
        Map<String, Integer> versions = new LinkedHashMap<>();
        Document byProcess = document.optionalDocument("versions").orElse(Document.EMPTY);
        byProcess.names().forEach(process -> versions.put(process, Math.toIntExact(byProcess.integer(process))));
        return new Community(
                company,
                id,
                document.text("name"),
                document.text("calendar"),
                document.optionalText("opened").map(LocalDate::parse).orElse(null),
                document.optionalText("emergencyPhone")
                        .filter(phone -> !phone.isBlank())
                        .orElse(null),
                processes,
                versions);
    }
}
