package io.propertyfeedback.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Events on their way out, one per committed change that is not silent.
 *
 * <h2>Rules</h2>
 *
 * <ol>
 *   <li value="1"><b>At least once.</b> An event is given until it is confirmed; one that was taken and not confirmed
 *       is given again, as its next attempt, when its lease has ended.
 *   <li value="2"><b>Leased.</b> While a lease lasts the event is given to nobody else; at {@code now} plus
 *       {@code lease} it has ended.
 *   <li value="3"><b>Order.</b> Of one feedback, no event is given while an earlier one is neither confirmed nor given
 *       before it in the same answer.
 *   <li value="4"><b>Confirm</b> forgets; confirming again, or after the lease has ended, does no harm.
 * </ol>
 */
public interface Outbox {
    /** Takes at most {@code limit} events, oldest first, leased until {@code now} plus {@code lease}. */
    List<Delivery> take(int limit, Instant now, Duration lease);

    void confirm(List<Delivery> delivered);
}
