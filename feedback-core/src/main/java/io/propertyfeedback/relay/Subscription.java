package io.propertyfeedback.relay;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Entry;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who hears of which events, under a name: by it the storage remembers up to where it has heard. Unless said, it hears of
 * all acts, from when it is begun first, one event after the other. Immutable.
 */
public final class Subscription {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int MOST_PARTITIONS = 256;

    private final String name;
    private final EventListener listener;
    private final Set<ActId> acts;
    private final int partitions;
    private final boolean fromStart;

    private Subscription(String name, EventListener listener, Set<ActId> acts, int partitions, boolean fromStart) {
        this.name = name;
        this.listener = listener;
        this.acts = Set.copyOf(acts);
        this.partitions = partitions;
        this.fromStart = fromStart;
    }

    /**
     * All events, from now on.
     *
     * @param name at most 64 letters, digits, points, lines and hyphens
     * @throws IllegalArgumentException when it is not made so
     */
    public static Subscription named(String name, EventListener listener) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A subscription is named by at most 64 letters, digits, points, lines and hyphens: " + name);
        }
        return new Subscription(name, listener, Set.of(), 1, false);
    }

    /** The same of these acts only. */
    public Subscription only(ActId... these) {
        return new Subscription(name, listener, Set.of(these), partitions, fromStart);
    }

    /** The same that, when it is begun first, hears of all that the feed still has. */
    public Subscription fromStart() {
        return new Subscription(name, listener, acts, partitions, true);
    }

    /**
     * The same for a listener that is slow: feedbacks are divided among so many cursors, of which each is held by a node of
     * its own, so the listener is called by several threads and nodes at once. It counts when the subscription is begun
     * first, and stays.
     *
     * @throws IllegalArgumentException when there is none, or more than {@value #MOST_PARTITIONS}
     */
    public Subscription partitions(int many) {
        if (many < 1 || many > MOST_PARTITIONS) {
            throw new IllegalArgumentException("From 1 to " + MOST_PARTITIONS + " partitions: " + many);
        }
        return new Subscription(name, listener, acts, many, fromStart);
    }

    public String name() {
        return name;
    }

    /** Among how many cursors it is to be divided. */
    public int partitions() {
        return partitions;
    }

    public boolean isFromStart() {
        return fromStart;
    }

    /** Whether it hears of an event. */
    public boolean wants(Entry event) {
        return acts.isEmpty() || acts.contains(event.act());
    }

    /** Tells the listener; what that throws the caller gets. */
    public void hear(Entry event) {
        listener.on(event);
    }
}
