package io.propertyfeedback.port;

import java.time.Instant;
import java.util.List;

/**
 * How far subscriptions have come in the {@link Feed} of each company, and what they could not take. A subscription has a
 * name and one cursor or several, among which feedbacks are divided; each cursor has a position in each company. What is
 * heard leaves nothing but a higher position; what nobody subscribes to leaves nothing at all.
 *
 * <h2>Rules</h2>
 *
 * <ol>
 *   <li value="1"><b>Begun.</b> A subscription that is not known begins behind all that is placed by then, or before all
 *       of it; companies of which nothing is placed yet it hears from their first event on. Of one that is known nothing
 *       changes, whatever it is begun with. {@code begin} answers how many cursors it has.
 *   <li value="2"><b>Held.</b> A cursor is held by one at a time, until an instant. Whoever holds it may hold it on, or
 *       give it back by an instant that has come; another gets it at {@code until} and not before. Of a cursor that is
 *       not known, one of an ended subscription or of another division, nobody gets hold.
 *   <li value="3"><b>Behind.</b> Given are the companies that have an event above the cursor's position, and those of
 *       which an event that the subscription missed is free, by their ids, each once. Of a cursor that is not known anything
 *       may be given, since nobody gets hold of it.
 *   <li value="4"><b>Moved.</b> The position, what was missed and what is missed no more are written together, if the
 *       cursor is held by who moves it and by nobody since; else nothing is. Holding does not end by itself: who is late
 *       and was not followed may still write.
 *   <li value="5"><b>Missed.</b> What was missed is given as it was written last, company by company, by feedback and
 *       version, to all cursors of the subscription and to no other subscription.
 *   <li value="6"><b>Requeued.</b> A parked event is free at once as if it had never been given; {@code requeue} answers
 *       whether it was parked.
 *   <li value="7"><b>Ended.</b> Of a subscription that is ended nothing is left, and another may begin under its name.
 * </ol>
 */
public interface Cursors extends Subscriptions {
    /**
     * Holds a cursor until an instant: rule 2.
     *
     * @param holder who: at most 64 characters
     * @return whether it is held
     */
    boolean hold(Cursor cursor, String holder, Instant now, Instant until);

    /** Where there is something to do: rule 3. */
    List<Place> behind(Cursor cursor, Instant now);

    /**
     * Moves a cursor in one company: rule 4.
     *
     * @param to     the position up to which everything was heard or is missed
     * @param missed what is missed, new or otherwise than before, of the company
     * @param heard  what was missed before and is so no more
     * @return whether it was moved
     */
    boolean move(Cursor cursor, String holder, Place to, List<Missed> missed, List<Missed> heard);
}
