package io.propertyfeedback.desk;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Bilingual;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Organisation;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.written.ProcessDocument;
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
import java.util.function.UnaryOperator;

/**
 * What is defined: in code by the builder, at run time in the register. What the register answers, a definition or that
 * there is none, is kept for a while, so that an act does not read its community, calendar and process each time; a
 * change made through this instance is seen at once, one made elsewhere after {@link Vocabularies#refresh()}. What is
 * there and cannot be read is refused by its kind, such as {@code refused.process-unreadable}, and left out of lists.
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
        return read(company, COMMUNITY, id, Definitions::community);
    }

    private static Community community(Registered registered) {
        return Community.fromDocument(registered.company(), registered.id(), registered.document());
    }

    /** Those that can be read; why another cannot is told. */
    List<Community> communities(String company, Consumer<Refusal> leftOut) {
        return all(company, COMMUNITY, Definitions::community, leftOut);
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
        return read(company, CALENDAR, id, Definitions::calendar);
    }

    private static WorkingCalendar calendar(Registered registered) {
        return CalendarDocument.read(registered.id(), registered.document());
    }

    /** The calendar by which a community works; refused where it is not in the register, or cannot be read. */
    WorkingCalendar calendarOf(Community community) {
        return calendar(community.company(), community.calendar())
                .orElseThrow(() -> refused("refused.calendar-unknown", community.calendar()));
    }

    /** The calendar of the community of this id; refused as the community or the calendar is. */
    WorkingCalendar calendarOf(String company, String community) {
        return calendarOf(
                community(company, community).orElseThrow(() -> refused("refused.community-unknown", community)));
    }

    private static RefusedException refused(String code, Object... arguments) {
        return new RefusedException(Refused.because(code, arguments));
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
    List<FeedbackProcess> processes(String company, Consumer<Refusal> leftOut) {
        Map<ProcessRef, FeedbackProcess> all = new LinkedHashMap<>(words.processes());
        all(company, PROCESS, this::version, leftOut)
                .forEach(found -> found.ifPresent(process -> all.putIfAbsent(process.ref(), process)));
        return List.copyOf(all.values());
    }

    /** Empty for the document that says which version is the latest. */
    private Optional<FeedbackProcess> version(Registered registered) {
        return registered.document().has("latest")
                ? Optional.empty()
                : Optional.of(ProcessDocument.read(registered.document(), words.vocabulary()));
    }

    /** The tree declared in code with what the register holds. */
    CategoryTree categories(String company, Consumer<Refusal> leftOut) {
        CategoryTree tree = words.categories();
        for (UnaryOperator<CategoryTree> more : all(company, CATEGORY, Definitions::category, leftOut)) {
            tree = more.apply(tree);
        }
        return tree;
    }

    private static UnaryOperator<CategoryTree> category(Registered registered) {
        Category category = new Category(registered.id());
        Bilingual title = title(registered).orElse(null);
        return tree -> title == null ? tree.with(category) : tree.with(category, title.en(), title.zh());
    }

    /** The channels declared in code and in the register, with what people call them. */
    Map<Channel, Wording> channels(String company, Consumer<Refusal> leftOut) {
        Map<Channel, Wording> channels = new LinkedHashMap<>();
        words.channels().forEach(channel -> channels.put(channel, Title.of(channel)));
        all(company, CHANNEL, Definitions::channel, leftOut).forEach(channels::putAll);
        return Collections.unmodifiableMap(channels);
    }

    private static Map<Channel, Wording> channel(Registered registered) {
        Channel channel = new Channel(registered.id());
        return Map.of(channel, title(registered).<Wording>map(title -> title).orElse(Title.of(channel)));
    }

    List<WorkingCalendar> calendars(String company, Consumer<Refusal> leftOut) {
        return all(company, CALENDAR, Definitions::calendar, leftOut);
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
        all(company, PROCESS, registered -> ProcessDocument.roles(registered.document()), leftOut -> {})
                .forEach(named::addAll);
        kept.put(key, new Kept(Optional.of(named), System.nanoTime()));
        return named;
    }

    /** All of a kind that can be read, by id; one that cannot does not take the others with it. */
    private <T> List<T> all(String company, String kind, Function<Registered, T> view, Consumer<Refusal> leftOut) {
        List<T> all = new ArrayList<>();
        List<Registered> page;
        String after = null;
        do {
            page = storage.register().list(company, kind, after, PAGE);
            for (Registered registered : page) {
                after = registered.id();
                try {
                    all.add(readable(registered, view));
                } catch (RefusedException unreadable) {
                    leftOut.accept(unreadable.refused().refusals().get(0));
                }
            }
        } while (page.size() == PAGE);
        return all;
    }

    /** What somebody else wrote may be beyond this node: an unknown guard, a zone that this JDK does not have. */
    private static <T> T readable(Registered registered, Function<Registered, T> view) {
        try {
            return view.apply(registered);
        } catch (RuntimeException unreadable) {
            throw refused(
                    "refused." + registered.kind() + "-unreadable",
                    registered.id(),
                    String.valueOf(unreadable.getMessage()));
        }
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
        Optional<T> value = storage.register().find(company, kind, id).map(found -> readable(found, view));
        if (value.isPresent() || kept.size() < MOST_KEPT) {
            kept.put(key, new Kept(value, now));
        } else {
            kept.remove(key);
        }
        return value;
    }
}
