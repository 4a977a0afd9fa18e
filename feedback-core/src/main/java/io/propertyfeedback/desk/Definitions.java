package io.propertyfeedback.desk;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Bilingual;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Organisation;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.process.CategoryTree;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.ProcessDocument;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is defined: in code by the builder, at run time in the register. What the register answers, a definition or that
 * there is none, is kept for a while, so that an act does not read its community, calendar and process each time; a
 * change made through this instance is seen at once, one made elsewhere after {@link Vocabularies#refresh()}.
 * Thread-safe.
 */
final class Definitions {
    static final String COMMUNITY = "community";
    static final String ORGANISATION = "organisation";
    static final String CALENDAR = "calendar";
    static final String PROCESS = "process";
    static final String CATEGORY = "category";
    static final String CHANNEL = "channel";

    private static final String ROLES = "roles";
    private static final int PAGE = 500;

    /** That something is not defined is remembered only up to here: anybody can ask for what does not exist. */
    private static final int MOST_KEPT = 10_000;

    private final FeedbackStorage storage;
    private final Vocabularies words;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    private record Key(String company, String kind, String id) {}

    private record Kept(Optional<?> value, long readAt) {
        boolean isFresh(Duration refresh) {
            return System.nanoTime() - readAt < refresh.toNanos();
        }
    }

    Definitions(FeedbackStorage storage, Vocabularies words) {
        this.storage = storage;
        this.words = words;
    }

    Optional<Community> community(String company, String id) {
        return read(company, COMMUNITY, id, r -> Community.fromDocument(company, id, r.document()));
    }

    /** A company has one, under the name of its kind. */
    Optional<Organisation> organisation(String company) {
        return read(company, ORGANISATION, ORGANISATION, r -> Organisation.fromDocument(r.document()));
    }

    /** What a node holds at an instant; empty when there is no such node then. */
    Optional<Set<String>> communitiesOf(String company, String node, Instant at) {
        return organisation(company)
                .filter(organisation -> organisation.node(node, at).isPresent())
                .map(organisation -> organisation.communities(node, at));
    }

    Optional<WorkingCalendar> calendar(String company, String id) {
        return read(company, CALENDAR, id, r -> CalendarDocument.read(id, r.document()));
    }

    /** The calendar by which a community works; a community without one breaks the contract of the set-up. */
    WorkingCalendar calendarOf(Community community) {
        return calendar(community.company(), community.calendar())
                .orElseThrow(() -> new IllegalStateException("Community '" + community.id() + "' names the calendar '"
                        + community.calendar() + "', which is not in the register"));
    }

    Optional<FeedbackProcess> process(String company, ProcessRef ref) {
        FeedbackProcess declared = words.processes().get(ref);
        return declared != null
                ? Optional.of(declared)
                : read(company, PROCESS, ref.toString(), r -> ProcessDocument.read(r.document(), words.vocabulary()));
    }

    /** The process by which a community handles a category: its latest version. */
    Optional<FeedbackProcess> processFor(Community community, Category category) {
        String id = community
                .processFor(category)
                .or(() -> words.processFor(category))
                .orElse(words.standardProcess());
        return read(
                        community.company(),
                        PROCESS,
                        id,
                        r -> new ProcessRef(id, (int) r.document().integer("latest")))
                .flatMap(ref -> process(community.company(), ref))
                .or(() -> Optional.ofNullable(words.latest(id)));
    }

    /** Reads a process document as it will be read later; throws when that cannot be done. */
    void readable(Document process) {
        ProcessDocument.read(process, words.vocabulary());
    }

    boolean knows(String company, Category category) {
        return words.categories().knows(category)
                || read(company, CATEGORY, category.path(), r -> true).isPresent();
    }

    boolean knows(String company, Channel channel) {
        return words.channels().contains(channel)
                || read(company, CHANNEL, channel.id(), r -> true).isPresent();
    }

    /** Every version of every process, those of the register after those declared in code. */
    List<FeedbackProcess> processes(String company) {
        Map<ProcessRef, FeedbackProcess> all = new LinkedHashMap<>(words.processes());
        each(company, PROCESS, registered -> {
            if (registered.document().has("steps")) {
                FeedbackProcess process = ProcessDocument.read(registered.document(), words.vocabulary());
                all.putIfAbsent(process.ref(), process);
            }
        });
        return List.copyOf(all.values());
    }

    /** The tree declared in code with what the register holds. */
    CategoryTree categories(String company) {
        CategoryTree tree = words.categories();
        for (Registered each : all(company, CATEGORY)) {
            Category category = new Category(each.id());
            Bilingual title = title(each).orElse(null);
            tree = title == null ? tree.with(category) : tree.with(category, title.en(), title.zh());
        }
        return tree;
    }

    /** The channels declared in code and in the register, with what people call them. */
    Map<Channel, Wording> channels(String company) {
        Map<Channel, Wording> channels = new LinkedHashMap<>();
        words.channels().forEach(channel -> channels.put(channel, Title.of(channel)));
        for (Registered each : all(company, CHANNEL)) {
            Channel channel = new Channel(each.id());
            channels.put(channel, title(each).<Wording>map(title -> title).orElse(Title.of(channel)));
        }
        return Collections.unmodifiableMap(channels);
    }

    List<WorkingCalendar> calendars(String company) {
        return all(company, CALENDAR).stream()
                .map(each -> CalendarDocument.read(each.id(), each.document()))
                .toList();
    }

    /** What the register calls it, if it does so in both languages. */
    private static Optional<Bilingual> title(Registered registered) {
        Document titles = registered.document();
        return titles.optionalText("en")
                .filter(en -> !en.isBlank())
                .flatMap(en ->
                        titles.optionalText("zh").filter(zh -> !zh.isBlank()).map(zh -> new Bilingual(en, zh)));
    }

    /** Whether a step, a way out of one or an act of a process of the company names this role. */
    boolean isNamed(String company, String role) {
        return roles(company).contains(role);
    }

    @SuppressWarnings("unchecked")
    private Set<String> roles(String company) {
        Key key = new Key(company, ROLES, "");
        Kept known = kept.get(key);
        if (known != null && known.isFresh(words.refresh())) {
            return (Set<String>) known.value().orElseThrow();
        }
        Set<String> named = new HashSet<>();
        words.processes().values().forEach(process -> named.addAll(process.roles()));
        each(company, PROCESS, registered -> named.addAll(ProcessDocument.roles(registered.document())));
        kept.put(key, new Kept(Optional.of(named), System.nanoTime()));
        return named;
    }

    List<Registered> all(String company, String kind) {
        List<Registered> all = new ArrayList<>();
        each(company, kind, all::add);
        return all;
    }

    private void each(String company, String kind, Consumer<Registered> take) {
        List<Registered> page;
        String after = null;
        do {
            page = storage.register().list(company, kind, after, PAGE);
            for (Registered registered : page) {
                after = registered.id();
                take.accept(registered);
            }
        } while (page.size() == PAGE);
    }

    void forget(String company, String kind, String id) {
        kept.remove(new Key(company, kind, id));
        if (kind.equals(PROCESS)) {
            kept.remove(new Key(company, ROLES, ""));
        }
    }

    @SuppressWarnings("unchecked")
    private <T> Optional<T> read(String company, String kind, String id, Function<Registered, T> view) {
        Key key = new Key(company, kind, id);
        Kept known = kept.get(key);
        if (known != null && known.isFresh(words.refresh())) {
            return (Optional<T>) known.value();
        }
        long now = System.nanoTime();
        Optional<T> value = storage.register().find(company, kind, id).map(view);
        if (value.isPresent() || kept.size() < MOST_KEPT) {
            kept.put(key, new Kept(value, now));
        } else {
            kept.remove(key);
        }
        return value;
    }
}
