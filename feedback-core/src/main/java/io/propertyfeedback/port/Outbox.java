package io.propertyfeedback.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Events on their way to listeners: one for each committed change that is not silent, from when {@link Feed#advance} has
 * given it a position until it is confirmed.
 *
 * <h2>Rules</h2>
 *
 * <ol>
 *   <li value="1"><b>At least once.</b> An event is given until it is confirmed; one that was taken and not confirmed
 *       is given again, as its next attempt, when its lease has ended.
 *   <li value="2"><b>Leased.</b> While a lease lasts the event is given to nobody else; at {@code now} plus
 *       {@code lease} it has ended.
 *   <li value="3"><b>Order.</b> Of one feedback, no event is given while an earlier one is neither confirmed nor given
 *       before it in the same answer. Within an answer, events of a company come in the order of their positions, and
 *       what was placed earlier is not kept waiting by what was placed later. A take that meets another at work may
 *       give nothing.
 *   <li value="4"><b>Confirm</b> forgets; confirming again, or after the lease has ended, does no harm.
 *   <li value="5"><b>Postponed.</b> The event is given again, as its next attempt, at {@code until} and not before. What
 *       was given behind it in the same answer and is not confirmed counts as not given, and waits behind it; what
 *       another answer gave keeps its lease. Nothing happens when the event is with somebody else by now, confirmed or
 *       parked. The attempt tells who has it; so whoever postpones an event lets go of what was given behind it.
 *   <li value="6"><b>Parked.</b> The event is given no more and holds up nothing, <em>not even later events of its
 *       feedback</em>: whoever parks it gives up the order for it. Nothing happens when it is with somebody else by
 *       now, or confirmed.
 *   <li value="7"><b>Listed and requeued.</b> {@code parked} lists a company's parked events by their positions, with
 *       the reason. A requeued one is given again as its first attempt, and holds up later ones that have not been
 *       given; {@code requeue} answers whether it was parked.
 * </ol>
 */
public interface Outbox {
    /** Takes at most {@code limit} events that have a position, leased until {@code now} plus {@code lease}. */
    List<Delivery> take(int limit, Instant now, Duration lease);

    void confirm(List<Delivery> delivered);

    /** Gives an event back that could not be delivered: rule 5. */
    void postpone(Delivery failed, Instant until);

    /**
     * Puts an event aside that cannot be delivered: rule 6.
     *
     * @param reason why: a code, such as the name of a class, of at most {@value Parked#REASON} characters; never words
     */
    void park(Delivery failed, String reason);

    /** At most {@code limit} parked events with a position above {@code afterPosition}, the lowest first: rule 7. */
    List<Parked> parked(String company, long afterPosition, int limit);

    /** Lets a parked event be given again: rule 7. */
    boolean requeue(String company, String feedback, long version);
}
