package io.propertyfeedback.desk;

import io.propertyfeedback.definition.DefinitionKind;
import io.propertyfeedback.definition.Reference;
import io.propertyfeedback.definition.StandardKinds;
import io.propertyfeedback.definition.Titled;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.form.Texts;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Organisation;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.written.Vocabulary;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is defined: in code by the builder, at run time in the register, of which one snapshot for each company serves
 * every desk. What is there and cannot be read is refused by its kind, such as {@code refused.process-unreadable}, where
 * it is needed, and left out of lists. Thread-safe.
 */
final class Definitions {
    private static final Logger LOG = LoggerFactory.getLogger(Definitions.class);

    private final Vocabularies words;
    private final Snapshots snapshots;
    private final Set<String> roles;

    Definitions(FeedbackStorage storage, Vocabularies words) {
        this.words = words;
        this.roles = words.roles();
        words.processes().values().forEach(Definitions::say);
        this.snapshots = new Snapshots(storage, words.kinds().values(), words.vocabulary(), words.refresh());
    }

    private static void say(FeedbackProcess process) {
        for (Message remark : process.remarks()) {
            LOG.warn("Process '{}': {}", process.ref(), remark.text(Locale.ENGLISH, Texts.standard()));
        }
    }

    /** Every kind that is known here, by id. */
    Map<String, DefinitionKind<?>> kinds() {
        return words.kinds();
    }

    Vocabulary vocabulary() {
        return words.vocabulary();
    }

    Snapshots snapshots() {
        return snapshots;
    }

    <T> Optional<T> find(String company, DefinitionKind<T> kind, String id) {
        return snapshots.of(company).find(kind, id).map(Defined::value);
    }

    /** All of a kind that can be read, by id; one that cannot does not take the others with it. */
    <T> List<T> all(String company, DefinitionKind<T> kind, Consumer<Refusal> leftOut) {
        List<T> all = new ArrayList<>();
        for (Defined<T> one : snapshots.of(company).all(kind)) {
            Refusal why = one.why();
            if (why == null) {
                all.add(one.value());
            } else {
                leftOut.accept(why);
            }
        }
        return all;
    }

    Optional<Community> community(String company, String id) {
        return find(company, StandardKinds.COMMUNITY, id);
    }

    /** Those that can be read; why another cannot is told. */
    List<Community> communities(String company, Consumer<Refusal> leftOut) {
        return all(company, StandardKinds.COMMUNITY, leftOut);
    }

    /** A company has one, under the name of its kind. */
    Optional<Organisation> organisation(String company) {
        return find(company, StandardKinds.ORGANISATION, StandardKinds.ORGANISATION.id());
    }

    /** What a node holds at an instant; empty when there is no such node then. */
    Optional<Set<String>> communitiesOf(String company, String node, Instant at) {
        return organisation(company)
                .filter(organisation -> organisation.node(node, at).isPresent())
                .map(organisation -> organisation.communities(node, at));
    }

    Optional<WorkingCalendar> calendar(String company, String id) {
        return find(company, StandardKinds.CALENDAR, id);
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
        return declared != null ? Optional.of(declared) : find(company, StandardKinds.PROCESS, ref.toString());
    }

    /** The process by which a community handles a category, in the version that the community runs. */
    Optional<FeedbackProcess> processFor(Community community, Category category) {
        String id = community
                .processFor(category)
                .or(() -> words.processFor(category))
                .orElse(words.standardProcess());
        return new ProcessVersions(words, snapshots.of(community.company()))
                .run(community, id)
                .flatMap(ref -> process(community.company(), ref));
    }

    boolean knows(String company, Category category) {
        return words.categories().knows(category)
                || snapshots
                        .of(company)
                        .find(StandardKinds.CATEGORY, category.path())
                        .isPresent();
    }

    /** Whether the category, or one above it, is an emergency, in code or in the register. */
    boolean isUrgent(String company, Category category) {
        if (words.categories().isUrgent(category)) {
            return true;
        }
        Snapshot snapshot = snapshots.of(company);
        for (int level = category.depth(); level >= 1; level--) {
            boolean urgent = snapshot.find(
                            StandardKinds.CATEGORY, category.atLevel(level).path())
                    .filter(one -> one.why() == null)
                    .filter(one -> one.value().urgent())
                    .isPresent();
            if (urgent) {
                return true;
            }
        }
        return false;
    }

    boolean knows(String company, Channel channel) {
        return words.channels().contains(channel)
                || snapshots
                        .of(company)
                        .find(StandardKinds.CHANNEL, channel.id())
                        .isPresent();
    }

    /** Whether what is named is there, in code or in the register; whether it can be read here is not asked. */
    static boolean knows(Vocabularies words, Snapshot snapshot, Reference named, @Nullable DefinitionKind<?> kind) {
        String id = named.id();
        if (kind == StandardKinds.PROCESS) {
            return processes(words, snapshot).contains(id)
                    || words.latest(id) != null
                    || snapshot.highest(id).isPresent();
        }
        return kind != null && known(words, snapshot, kind).contains(id);
    }

    /** The ids of a kind, in code and in the register. */
    static Set<String> known(Vocabularies words, Snapshot snapshot, DefinitionKind<?> kind) {
        Set<String> known = new TreeSet<>(snapshot.ids(kind));
        if (kind == StandardKinds.PROCESS) {
            known.addAll(processes(words, snapshot));
        } else if (kind == StandardKinds.CATEGORY) {
            words.categories().all().forEach(category -> known.add(category.path()));
        } else if (kind == StandardKinds.CHANNEL) {
            words.channels().forEach(channel -> known.add(channel.id()));
        }
        return known;
    }

    private static Set<String> processes(Vocabularies words, Snapshot snapshot) {
        Set<String> known = new TreeSet<>(snapshot.ids(StandardKinds.PROCESS));
        words.processes().keySet().forEach(ref -> known.add(ref.toString()));
        return known;
    }

    Vocabularies words() {
        return words;
    }

    /** Every version of every process, those of the register after those declared in code. */
    List<FeedbackProcess> processes(String company, Consumer<Refusal> leftOut) {
        Map<ProcessRef, FeedbackProcess> all = new LinkedHashMap<>(words.processes());
        all(company, StandardKinds.PROCESS, leftOut).forEach(process -> all.putIfAbsent(process.ref(), process));
        return List.copyOf(all.values());
    }

    /** The tree declared in code with what the register holds. */
    CategoryTree categories(String company, Consumer<Refusal> leftOut) {
        CategoryTree tree = words.categories();
        for (Titled titled : all(company, StandardKinds.CATEGORY, leftOut)) {
            Category category = new Category(titled.id());
            tree = titled.words() == null
                    ? tree.with(category)
                    : tree.with(category, titled.words().en(), titled.words().zh());
            tree = titled.urgent() ? tree.urgent(category) : tree;
        }
        return tree;
    }

    /** The channels declared in code and in the register, with what people call them. */
    Map<Channel, Wording> channels(String company, Consumer<Refusal> leftOut) {
        Map<Channel, Wording> channels = new LinkedHashMap<>();
        words.channels().forEach(channel -> channels.put(channel, Title.of(channel)));
        for (Titled titled : all(company, StandardKinds.CHANNEL, leftOut)) {
            Channel channel = new Channel(titled.id());
            channels.put(channel, titled.words() == null ? Title.of(channel) : titled.words());
        }
        return Collections.unmodifiableMap(channels);
    }

    List<WorkingCalendar> calendars(String company, Consumer<Refusal> leftOut) {
        return all(company, StandardKinds.CALENDAR, leftOut);
    }

    /** Whether a step, a way out of one or an act of a process of the company names this role. */
    boolean isNamed(String company, String role) {
        return roles.contains(role) || snapshots.of(company).roles().contains(role);
    }
}
