package io.propertyfeedback.port;

import java.util.List;

/** What is remembered of subscriptions by their names. The rules that its methods name are those of {@link Cursors}. */
public interface Subscriptions {
    /**
     * Makes a subscription known: rule 1.
     *
     * @param cursors   among how many feedbacks are divided, at least 1
     * @param fromStart whether it hears of what is placed already
     */
    int begin(String subscription, int cursors, boolean fromStart);

    /** All that a subscription missed of a company: rule 5. */
    List<Missed> missed(String subscription, String company);

    /** Lets a parked event be given again: rule 6. */
    boolean requeue(String subscription, String company, String feedback, long version);

    /** Forgets a subscription: rule 7. */
    void end(String subscription);
}
