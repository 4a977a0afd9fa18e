package io.propertyfeedback;

import io.propertyfeedback.access.AccessPolicy;
import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.Households;
import io.propertyfeedback.definition.DefinitionKind;
import io.propertyfeedback.definition.StandardKinds;
import io.propertyfeedback.desk.Desks;
import io.propertyfeedback.desk.IdSource;
import io.propertyfeedback.desk.TimeOrderedIds;
import io.propertyfeedback.desk.Vocabularies;
import io.propertyfeedback.form.Texts;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.port.AttachmentStore;
import io.propertyfeedback.port.ContentInspector;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.process.AttachmentLimits;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.IntakeRules;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.process.standard.ShortProcesses;
import io.propertyfeedback.process.written.Vocabulary;
import io.propertyfeedback.relay.Retry;
import io.propertyfeedback.relay.Subscription;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Assembles the library. Everything but the storage has a default. Not thread-safe. */
public final class PropertyFeedbackBuilder {
    private static final int FOLLOW_KEY = 32;

    private final FeedbackStorage storage;
    private final Map<ProcessRef, FeedbackProcess> processes = new LinkedHashMap<>();
    private final Map<Category, String> byCategory = new LinkedHashMap<>();
    private final Set<Channel> channels = new LinkedHashSet<>(Channel.STANDARD);
    private final Map<String, DefinitionKind<?>> kinds = new LinkedHashMap<>();
    private final List<Declared> listeners = new ArrayList<>();
    private boolean reactions;
    private String standardProcess = SevenSteps.process().ref().id();
    private CategoryTree categories = CategoryTree.standard();
    private Vocabulary vocabulary = Vocabulary.standard();
    private @Nullable AccessPolicy access;
    private IntakeRules intakeRules = IntakeRules.STANDARD;
    private InstantSource time = Clock.systemUTC();
    private @Nullable IdSource ids;
    private Duration refresh = Duration.ofSeconds(30);
    private Texts texts = Texts.standard();
    private Households households = Households.NONE;
    private Directory directory = Directory.NONE;
    private Retry retry = Retry.STANDARD;
    private List<byte[]> followKeys = List.of();
    private AttachmentLimits attachmentLimits = AttachmentLimits.STANDARD;
    private @Nullable AttachmentStore attachmentStore;
    private @Nullable ContentInspector inspector;

    PropertyFeedbackBuilder(FeedbackStorage storage) {
        this.storage = storage;
        StandardKinds.ALL.forEach(kind -> kinds.put(kind.id(), kind));
        process(SevenSteps.process());
        handling(Category.INQUIRY, ShortProcesses.inquiry());
        handling(Category.OPINION, ShortProcesses.opinion());
        handling(Category.SUGGESTION, ShortProcesses.suggestion());
        handling(Category.PRAISE, ShortProcesses.praise());
        handling(Category.HELP, ShortProcesses.help());
    }

    /** Declares a process in code, beside the standard ones; a community may choose it by its id. */
    public PropertyFeedbackBuilder process(FeedbackProcess process) {
        processes.put(process.ref(), process);
        return this;
    }

    /** Uses a process for a category subtree wherever a community chose none. */
    public PropertyFeedbackBuilder handling(Category category, FeedbackProcess process) {
        process(process);
        byCategory.put(category, process.ref().id());
        return this;
    }

    /** Uses a process wherever nothing else was chosen, instead of the seven steps. */
    public PropertyFeedbackBuilder standardProcess(FeedbackProcess process) {
        process(process);
        standardProcess = process.ref().id();
        return this;
    }

    /** Declares a category; its title is looked up in the texts. */
    public PropertyFeedbackBuilder category(String path) {
        categories = categories.with(new Category(path));
        return this;
    }

    /** Uses a category tree instead of the standard one. */
    public PropertyFeedbackBuilder categories(CategoryTree tree) {
        categories = tree;
        return this;
    }

    /** Declares a channel; its title is looked up in the texts. */
    public PropertyFeedbackBuilder channel(Channel channel) {
        channels.add(channel);
        return this;
    }

    /**
     * Declares a kind of definition of one's own, such as {@code acme:vendor}: it is kept, checked, served over HTTP and
     * shown as the standard ones are. Its title is looked up in the texts.
     *
     * @throws IllegalArgumentException when its id has no name before a colon, or another kind has it
     */
    public PropertyFeedbackBuilder kind(DefinitionKind<?> kind) {
        if (!kind.isOwn()) {
            throw new IllegalArgumentException(
                    "A kind of one's own has a name before a colon; '" + kind.id() + "' has none");
        }
        if (kinds.putIfAbsent(kind.id(), kind) != null) {
            throw new IllegalArgumentException("Two kinds of definitions have the id " + kind.id());
        }
        return this;
    }

    /** What process documents in the register may name, besides the standard guards and consequences. */
    public PropertyFeedbackBuilder vocabulary(Vocabulary known) {
        vocabulary = known;
        return this;
    }

    /**
     * Who may do what; unless said by role, and whoever a process names, declared in code or published at run time, may
     * work on feedback.
     */
    public PropertyFeedbackBuilder access(AccessPolicy policy) {
        access = policy;
        return this;
    }

    /** How far back, and how far ahead, something may have been said. */
    public PropertyFeedbackBuilder intakeRules(IntakeRules rules) {
        intakeRules = rules;
        return this;
    }

    /** What time it is; the system's UTC clock unless said. */
    public PropertyFeedbackBuilder time(InstantSource source) {
        time = source;
        return this;
    }

    /** Where new ids come from; time-ordered UUIDs unless said. */
    public PropertyFeedbackBuilder ids(IdSource source) {
        ids = source;
        return this;
    }

    /** How long definitions read from the register are kept; a change by another node is seen after this time. */
    public PropertyFeedbackBuilder refreshEvery(Duration interval) {
        refresh = interval;
        return this;
    }

    /** Texts of the host, looked up before the library's own. */
    public PropertyFeedbackBuilder texts(Function<Locale, ResourceBundle> bundles) {
        texts = texts.over(bundles);
        return this;
    }

    /**
     * Hears of all events from when it is first opened, when the relay is run.
     *
     * @param name under which the storage remembers up to where it has heard: unlike all others, and the same for ever
     */
    public PropertyFeedbackBuilder listener(String name, FeedbackListener listener) {
        return listener(name, listener, UnaryOperator.identity());
    }

    /**
     * Hears as said: {@code listener("board", board, hears -> hears.only(ActId.NOTE).fromStart())}.
     *
     * @throws IllegalArgumentException when the name is not one, or another listener has it
     */
    public PropertyFeedbackBuilder listener(
            String name, FeedbackListener listener, UnaryOperator<Subscription> options) {
        if (name.equals(Desks.REACTIONS)
                || listeners.stream().anyMatch(each -> each.name().equals(name))) {
            throw new IllegalArgumentException("Two listeners are named " + name);
        }
        Declared declared = new Declared(name, listener, options);
        declared.with(new AtomicReference<>()); // what is wrong with it is said here
        listeners.add(declared);
        return this;
    }

    /** When an event is delivered again, and when it is given up; {@link Retry#STANDARD} unless said. */
    public PropertyFeedbackBuilder retry(Retry waits) {
        retry = waits;
        return this;
    }

    /** Who lives with whom, as the host knows it; nobody with anybody unless said. */
    public PropertyFeedbackBuilder households(Households known) {
        households = known;
        return this;
    }

    /**
     * What happens to one feedback is followed by what the library does to another, over a subscription of its own named
     * {@code reactions}: once a feedback is settled, the submitters of those merged into it stand in the queue of those who
     * follow up, to be told. It takes the relay, see {@link io.propertyfeedback.desk.RelayDesk}.
     */
    public PropertyFeedbackBuilder reactions() {
        reactions = true;
        return this;
    }

    /** Who works where, as the host knows it; unless said, work may be given to any id. */
    public PropertyFeedbackBuilder directory(Directory known) {
        directory = known;
        return this;
    }

    /**
     * The secret from which the codes to follow feedback are made and under which their hashes are kept, the same on every
     * node. With it codes are short, since nobody can try them on a copy of the database; keep it elsewhere, where only
     * this application reads it. Unless said, one is drawn when opened: codes are long, every node knows them, and a
     * hand-in that is repeated after a restart, or at another node, is answered without its code.
     *
     * <p>A key that is lost takes the short codes with it that were made of it: they open nothing, and cannot be told
     * again; nothing else is lost. Codes that were told before a key was given are long and stay valid without it. A key
     * that became known is replaced, not taken away: codes that were made of it stay valid, whoever has it and the
     * database can reckon them, and only new ones are safe.
     *
     * @param key     at least {@value #FOLLOW_KEY} random bytes
     * @param earlier keys that were used before, each as long: codes of theirs stay valid, and are told again
     */
    public PropertyFeedbackBuilder followKey(byte[] key, byte[]... earlier) {
        List<byte[]> keys = new ArrayList<>();
        keys.add(key.clone());
        for (byte[] each : earlier) {
            keys.add(each.clone());
        }
        for (byte[] each : keys) {
            if (each.length < FOLLOW_KEY) {
                throw new IllegalArgumentException(
                        "A follow key has at least " + FOLLOW_KEY + " bytes; this one has " + each.length);
            }
        }
        followKeys = List.copyOf(keys);
        return this;
    }

    /** Where files are kept, and what looks into them before; unless said, nothing can be attached. */
    public PropertyFeedbackBuilder attachments(AttachmentStore store, ContentInspector looking) {
        attachmentStore = store;
        inspector = looking;
        return this;
    }

    /** What may be attached; {@link AttachmentLimits#STANDARD} unless said. */
    public PropertyFeedbackBuilder attachmentLimits(AttachmentLimits limits) {
        attachmentLimits = limits;
        return this;
    }

    public PropertyFeedback open() {
        Vocabularies words = new Vocabularies(
                processes, byCategory, standardProcess, categories, channels, vocabulary, kinds, refresh);
        IdSource idSource = ids == null ? new TimeOrderedIds(time) : ids;
        AtomicReference<PropertyFeedback> library = new AtomicReference<>();
        List<Subscription> subscriptions =
                listeners.stream().map(each -> each.with(library)).toList();
        PropertyFeedback opened = new PropertyFeedback(
                new Desks(
                        storage,
                        words,
                        access,
                        time,
                        idSource,
                        intakeRules,
                        subscriptions,
                        reactions,
                        retry,
                        households,
                        directory,
                        followKeys,
                        attachmentLimits,
                        attachmentStore,
                        inspector),
                texts,
                time);
        library.set(opened);
        return opened;
    }
}
