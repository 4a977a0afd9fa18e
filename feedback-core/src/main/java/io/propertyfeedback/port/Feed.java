package io.propertyfeedback.port;

import io.propertyfeedback.kpi.daily.DailyTally;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The events of each company in one order, for readers that remember where they were, and what is folded from them.
 * Positions are given by {@link #advance} alone, which one node at a time does, so that a reader who goes from position
 * to position misses nothing.
 *
 * <h2>Rules</h2>
 *
 * <ol>
 *   <li value="1"><b>Positions</b> of a company are 1, 2, 3 … without gaps; whoever can see one can see all before it.
 *       Each event gets one, once.
 *   <li value="2"><b>Order.</b> The events of one feedback get theirs in the order of its versions. No event
 *       starves: each gets a position after finitely many rounds.
 *   <li value="3"><b>Whole or not at all.</b> In one transaction events get positions, can be read and are folded.
 *       What the fold throws the caller gets, and nothing has happened. Of several who
 *       advance at once one does, and the others wait or answer 0.
 *   <li value="4"><b>Fold.</b> For each feedback with events in the round the fold is asked for its life before them
 *       (if there was one) and after them, whatever has been committed since; the difference is added to what is kept
 *       under company and key. So after all events the tallies are those of all lives as they stand.
 *   <li value="5"><b>Silent</b> changes are folded and leave neither a position nor an event.
 *   <li value="6"><b>Read.</b> {@code read} gives the events above a position, in order and without words;
 *       {@code head} is the highest position given, 0 if none, and never falls.
 *   <li value="7"><b>Forget.</b> Events placed before an instant may be forgotten, always from the lowest position on
 *       and never the highest, nor what a cursor of a subscription has not passed: a reader of another kind who comes late
 *       sees that its next position is gone.
 *   <li value="8"><b>Tallies</b> of the query come once each, in no order; a key of which nothing is left does not come.
 *   <li value="9"><b>Lag.</b> What is committed and not placed is counted, and for each subscription that is known, in order, what
 *       its {@link Cursors} did not pass, what it missed and what of that is parked. Silent changes that are not folded
 *       are not placed.
 * </ol>
 */
public interface Feed {
    /**
     * Places and folds the next changes: rules 1 to 5.
     *
     * @param limit how many at most
     * @param now   when that is
     * @param fold  pure: it must not use the storage
     * @return how many changes were dealt with, silent ones among them
     */
    int advance(int limit, Instant now, Fold fold);

    /** At most {@code limit} events of a company above a position: rule 6. */
    List<Positioned> read(String company, long afterPosition, int limit);

    /** The highest position that was given in a company: rule 6. */
    long head(String company);

    /** Forgets what was placed before an instant, of one company or (null) of all: rule 7. */
    void forget(@Nullable String company, Instant before);

    /** Gives each tally of the query to {@code each}: rule 8. */
    void tallies(TallyQuery query, Consumer<DailyTally> each);

    /** What waits, of one company or (null) of all: rule 9. */
    Lag lag(@Nullable String company);
}
