package io.propertyfeedback.testkit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of the storage port, each declared once: its number and name in the port's Javadoc, what it says in short,
 * and where to look first when a storage breaks it. Whatever runs under {@code rule <number>: …} belongs to it.
 */
public enum Rule {
    COMPANY_FIRST(
            "01",
            "Company first",
            "nothing of one company shows in or touches another, equal ids and keys notwithstanding",
            "every key, index, claim and condition: the company leads it, and is compared case and all"),
    WHOLE(
            "02",
            "Whole or not at all",
            "state, entry, claims, person and event are written together, or none of them",
            "the transaction: one for all that a change writes, rolled back on exceptions and on errors, too"),
    VERSION(
            "03",
            "Version",
            "a change is committed if the stored version is the new one less one, and what it saw stands; else it is stale",
            "compare and write in one step or under a lock; what was seen is locked until the change is written; an insert that another was faster with is stale as well"),
    CLAIMS(
            "04",
            "Claims",
            "a key is taken once within its company, and whoever comes later learns by whom",
            "the unique key (company, namespace, key); claims are asked before the version; racing takers wait"),
    EACH_ON_ITS_OWN(
            "05",
            "Each on its own",
            "answers stand in the order of the changes, and one that fails stops only those after it of its feedback",
            "how a batch is grouped, sorted and rolled back"),
    FOUND(
            "06",
            "What was written is found",
            "find and history give equal values at once, from any thread and node",
            "how values are encoded: microseconds, absent values, all of Unicode as it is, ids of 64 code points; caches"),
    HISTORY(
            "07",
            "History",
            "entries come in the order of their versions, without gaps, and replay to the feedback",
            "the order by number, not by text; an entry without any effect is one, too"),
    SWEEP(
            "08",
            "Sweep",
            "what is due is offered once, earliest first, held against others, and committed in that transaction",
            "the index of next rungs (it moves with each commit), and the lock from offer to commit"),
    SEARCH(
            "09",
            "Search",
            "a page holds what matches, in order, and pages neither miss nor repeat what stayed unchanged",
            "the order (null deadlines last, ties by id) and the cursor, which is a place and not a row"),
    SCAN(
            "10",
            "Scan",
            "every feedback once with its whole history, one after the other",
            "how lives are read while others write, and what happens when the receiver throws"),
    PERSONS(
            "11",
            "Persons",
            "are kept apart from feedback; the last write wins; an erased one keeps its id",
            "the record of a person: every contact, and the instant of its erasure"),
    REGISTER_KEY(
            "12.1",
            "Key",
            "a document of the register is found by company, kind and id",
            "the key of documents: all three, case and all"),
    REGISTER_VERSION(
            "12.2",
            "Version",
            "put stores the stored version plus one and says whether it did",
            "compare and write in one step, as in rule 03"),
    REGISTER_LATEST(
            "12.3",
            "Latest",
            "find and list give the latest version, equal to what was put",
            "how documents are encoded: numbers, nesting, instants"),
    REGISTER_LIST(
            "12.4",
            "List",
            "by id, from the first after the given one, at most as many as asked for",
            "the order by the codes of characters, and where a list begins"),
    REGISTER_STAMPS(
            "12.5",
            "Stamps",
            "how many puts of each kind were taken, and the latest instant that one names",
            "that later versions of one document count, too, and other companies and kinds do not"),
    BEGUN(
            "13.1",
            "Begun",
            "a subscription begins behind what is placed or before it, once",
            "the position in companies that come later, which is 0, and that nothing changes when it begins again"),
    HELD(
            "13.2",
            "Held",
            "a cursor is held by one at a time, up to an instant that is exclusive",
            "whether hold compares and writes in one step, and whether the number of cursors is compared, too"),
    BEHIND(
            "13.3",
            "Behind",
            "companies with events above the position, and with missed events that are free",
            "that waiting and parked events are free at no time"),
    MOVED(
            "13.4",
            "Moved",
            "position and missed events are written together, by who holds the cursor or not at all",
            "the transaction, and that the holder is compared in it"),
    MISSED(
            "13.5",
            "Missed",
            "what was missed comes as it was written, by feedback and version",
            "the key: subscription, company, feedback, version as a number"),
    REQUEUED(
            "13.6",
            "Requeued",
            "a parked event is free at once, with no attempts, and no other is touched",
            "the condition of requeue: the whole key, and that it is parked"),
    ENDED(
            "13.7",
            "Ended",
            "of an ended subscription nothing is left",
            "all three: cursors, positions and what was missed"),
    UNKNOWN_CODES(
            "14",
            "Unknown codes",
            "steps, acts and channels that nobody declared are stored and found like any",
            "enumerations, check constraints and foreign keys: there is no place for them"),
    COUNT(
            "15",
            "Count",
            "as many as search would show, at most as many as asked for",
            "whether count and search share their conditions, and that cursor and limit are left out"),
    ERASURE(
            "16",
            "Erasure",
            "words and persons are erased for good, in events on their way, too; history and figures stay",
            "every place where words are: state, history, claims' hashes, feed, indexes"),
    HOLD(
            "17",
            "Hold",
            "what is held is not erased, and neither is its submitter",
            "whether erasing and holding lock the same thing, so that a hold that was answered is seen"),
    POSITIONS(
            "18.1",
            "Positions",
            "are 1, 2, 3 without gaps in each company; who sees one sees all before it",
            "who gives positions: advance alone, under one lock, never a sequence and never commit"),
    FEED_ORDER(
            "18.2",
            "Order",
            "the events of one feedback are placed by version, and no event starves",
            "in which order advance takes what waits: by when it was committed, not by key"),
    ROUND(
            "18.3",
            "Whole or not at all",
            "positions, feed and fold are written in one transaction; a fold that throws leaves nothing",
            "the transaction of advance, and the lock that lets one do it at a time"),
    FOLD(
            "18.4",
            "Fold",
            "what a life added before is taken off and what it adds now is added",
            "from which to which version a round folds: those of its own events, whatever came since"),
    SILENT(
            "18.5",
            "Silent",
            "silent changes are folded and leave neither a position nor an event",
            "whether silent changes wait for advance like any"),
    READ(
            "18.6",
            "Read",
            "events above a position, in order, without words; the head never falls",
            "the key (company, position), and where the head is kept when events are forgotten"),
    FORGET(
            "18.7",
            "Forget",
            "from the lowest position on, what was placed before an instant; never the highest, nor what a cursor has before it",
            "by when it was placed, not by when it happened; company by company; the lowest cursor, 0 where it has none"),
    TALLIES(
            "18.8",
            "Tallies",
            "of the query, once each; none of which nothing is left",
            "the conditions (no community is not all communities), and sums that have become zero"),
    LAG(
            "18.9",
            "Lag",
            "tells what is not placed, and of each subscription what it has not heard and what is parked",
            "what each counts: silent changes wait, parked events are not unheard, the lowest of several cursors counts"),
    TEXT(
            "19",
            "Text",
            "each word stands in title or text, as SearchWords compares, once what was said is folded",
            "whether the index is written where advance folds, and whether what is found is compared with the words"),
    SPAN(
            "20",
            "Span",
            "a scan of a span leaves out no life that is open or tells of an instant in it, a deadline or a rating included",
            "by what lives are left out: by all that their histories tell of, not by settlement alone; to give all is right"),
    WHATEVER_THE_SHARD(
            "21",
            "Whatever the shard",
            "a key that was taken in one shard is taken in all of the company",
            "the shard in the key of a claim: only over several servers it belongs there");

    /**
     * Without them views are late or missing; nothing is lost, mixed up, done twice or kept against the law. Without
     * {@link #WHATEVER_THE_SHARD} a request is another one when it names another shard, which only staff may.
     */
    private static final Set<Rule> OPTIONAL =
            EnumSet.of(SEARCH, SCAN, COUNT, REQUEUED, FOLD, FORGET, TALLIES, LAG, TEXT, SPAN, WHATEVER_THE_SHARD);

    private final String number;
    private final String title;
    private final String says;
    private final String look;

    Rule(String number, String title, String says, String look) {
        this.number = number;
        this.title = title;
        this.says = says;
        this.look = look;
    }

    /** The rule of a test by its display name; empty for a test of the vendor's own. */
    static Optional<Rule> ofTest(String displayName) {
        return Arrays.stream(values())
                .filter(rule -> displayName.startsWith("rule " + rule.number + ":"))
                .findFirst();
    }

    /** As in the port: {@code 04}, {@code 13.5}; before the point the rule of {@code FeedbackStorage}. */
    public String number() {
        return number;
    }

    /** Its name in the port. */
    public String title() {
        return title;
    }

    /** Whether a storage may declare to be without it, or late: see {@link Capabilities}. */
    public boolean isOptional() {
        return OPTIONAL.contains(this);
    }

    /** What it says, and where to look first when it does not hold. */
    public String hint() {
        return "Rule " + number + ", " + title + ": " + says + ".\nIf this fails, look at " + look + ".";
    }
}
