package io.propertyfeedback.port;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.query.SearchQuery;

/**
 * Where feedback is kept. Implementations are thread-safe. The contract kit checks every rule by its number.
 *
 * <p>An everyday race is a value ({@link CommitResult}); an exception means that the storage is down or the contract
 * was broken, and then nothing of the call has happened. An {@link Error} rolls back, too. Ids and keys are compared
 * exactly, by code points, case and all; where a rule orders by id, it is by the codes of the characters, not by a dictionary.
 *
 * <h2>Rules</h2>
 *
 * <ol>
 *   <li value="1"><b>Company first.</b> Nothing that is asked or written for one company shows or touches what belongs
 *       to another, equal ids and keys notwithstanding.
 *   <li value="2"><b>Whole or not at all.</b> A committed change writes the state, its entry, its claims, its person
 *       and its outgoing event together; one that is not committed writes none of them.
 *   <li value="3"><b>Version.</b> A change is committed if the stored version is the new one less one (0: not stored);
 *       else it is {@link CommitResult.Stale} and changes nothing. So it is when a feedback that it was decided by has
 *       another version than it had then ({@link Change#seen}): of changes that saw each other, one is committed.
 *   <li value="4"><b>Claims.</b> If one of its claims is held already, the change is {@link CommitResult.Claimed} by
 *       whoever holds it and changes nothing; claims are looked at before the version. A key is held within the company
 *       (see rule 21 for the shard), and never given back but by rule 16.
 *   <li value="5"><b>Each on its own.</b> The answers of one {@code commit} stand in the order of its changes; a stale
 *       or claimed change does not stop the others. Several changes of one feedback may come in one call, in the order
 *       of their versions; if one fails, so do those after it.
 *   <li value="6"><b>What was written is found.</b> After {@code commit} has answered, {@code find} and {@code history}
 *       give equal values, instants to the microsecond, from any thread and any node. Texts are kept code point for
 *       code point, whatever their script, plane and normal form, blanks at their ends and all; the desks hand over none
 *       with a U+0000, another control character than line break and tab, or half a surrogate pair. Lengths are counted
 *       in code points.
 *   <li value="7"><b>History.</b> Entries come in the order of their versions, without gaps, and replay to the feedback.
 *   <li value="8"><b>Sweep.</b> {@code sweep} offers each feedback whose next rung is reached at or before {@code now}, as
 *       {@link io.propertyfeedback.model.Clocks#nextRungAt} says (a warning, a deadline, an escalation, the end of a waiting), the
 *       earliest first, at most {@code limit} of them, as stored and held against others; what the function answers is
 *       committed in the same transaction, and what it throws, the caller gets. No two sweeps at once offer the same
 *       version to two callers who both commit.
 *   <li value="9"><b>Search.</b> A page holds what matches, in the order asked for, ties by id; from page to page
 *       nothing that stayed unchanged is missed or shown twice. A cursor is a place in the order, whether or not the
 *       query matches the item there. At most {@link SearchQuery#MAX_LIMIT} a page; the last one, though just full,
 *       names no next. What does not match leaves no trace: pages and cursors are as if it were not stored, for who is
 *       kept from seeing it by {@link SearchQuery#notConcerning} may not learn that it exists. Instants of a query, as all
 *       that a storage is asked by, lie in the {@link io.propertyfeedback.document.Era}, its ends included.
 *   <li value="10"><b>Scan.</b> {@code scan} gives every feedback of the query once, with its whole history, without
 *       holding all in memory. What the receiver throws ends the scan, and the caller gets it.
 *   <li value="11"><b>Persons</b> are kept apart, under company and id; the last write wins; an erased one keeps its id.
 *   <li value="12"><b>Register.</b> See {@link Register}.
 *   <li value="13"><b>Cursors.</b> See {@link Cursors}.
 *   <li value="14"><b>Unknown codes</b> (steps, acts, channels … that no process knows) are stored and found like any.
 *   <li value="15"><b>Count.</b> {@code count} answers how many match, whatever order, cursor and limit the query has,
 *       or {@code most} if there are more: it may stop counting there.
 *       It counts what {@code search} would show and nothing else.
 *   <li value="16"><b>Erasure.</b> What is erased loses its words for good: {@link Feedback#erased} and
 *       {@link Entry#erased} are left, in events still on their way, too, and the body hashes of its claims go, since
 *       what is short can be guessed. An erased person is {@link Person#erased}. All else stays: versions, codes,
 *       effects, keys; so the history replays and figures stay. By age, only what is settled is erased, the oldest
 *       first, and with it submitters of whom nothing else is left; what had words written since is erased again.
 *       With a pseudonym the id goes as well: {@link Feedback#renamed} and {@link Entry#renamed} are left of all that
 *       the person submitted, claims of these whose namespace ends in a colon and the id go, and so does the person.
 *       Erasing again does no harm and finds nothing.
 *   <li value="17"><b>Hold.</b> What is held is not erased, and neither is its submitter, by whichever erasure: a hold
 *       that was answered is found by every erasure that is asked for afterwards. Other feedback of the submitter is
 *       erased, but not renamed. A hold changes nothing else, and no version.
 *   <li value="18"><b>Feed.</b> See {@link Feed}.
 *   <li value="19"><b>Text.</b> A query with a text finds and counts that in whose title or text each of its words
 *       stands, as {@link io.propertyfeedback.query.SearchWords} compares them, together with all other conditions;
 *       never by words of the staff, and never what was erased. What was committed is found at the latest when {@link Feed#advance} has dealt with it;
 *       whatever comes is true at once. A query that {@link SearchQuery#words} refuses is refused.
 *   <li value="20"><b>Span.</b> A scan of a span leaves out no life that {@link ScanQuery#spans}; of all others it may give
 *       and leave out what it likes, so that whoever has no index for it gives all.
 *   <li value="21"><b>Whatever the shard.</b> A key is held within its company, whatever the shard of the feedback that
 *       took it, and its holder is found under any. Only a storage over several servers, of which no transaction sees
 *       all, may do without: there a key is held within company and shard, and is free in another shard.
 * </ol>
 */
public interface FeedbackStorage extends FeedbackWriter, FeedbackReader, FeedbackSearcher {
    /** Versioned documents: whatever is not a feedback. */
    Register register();

    /** Events in their order, and what is folded from them. */
    Feed feed();

    /** How far subscriptions have come. */
    Cursors cursors();
}
