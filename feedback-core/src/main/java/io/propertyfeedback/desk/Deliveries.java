package io.propertyfeedback.desk;

import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.relay.Retry;
import io.propertyfeedback.relay.Subscription;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes events that have a position on to who subscribed to them, each subscription by itself. Thread-safe. */
final class Deliveries {
    private final DeskContext office;
    private final List<SubscriptionState> hearings;
    private final String node = UUID.randomUUID().toString();
    private final Map<Cursor, Seat> seats = new ConcurrentHashMap<>();
    private final AtomicInteger runs = new AtomicInteger();

    /** A cursor on this node: whether a thread is at it, and of which company it heard last. */
    private static final class Seat {
        private final AtomicBoolean taken = new AtomicBoolean();
        private volatile String lastCompany = "";
    }

    Deliveries(DeskContext office, List<Subscription> subscriptions, Retry retry) {
        this.office = office;
        this.hearings = subscriptions.stream()
                .map(subscription -> new SubscriptionState(subscription, retry))
                .toList();
    }

    /** Before events get positions: else whoever begins at the end would miss those of this round. */
    void begin() {
        hearings.forEach(hearing -> hearing.begin(office.storage().cursors()));
    }

    /** With how many events it dealt, of the cursor where these were most. */
    int run(int limit) {
        int run = runs.getAndIncrement();
        int most = 0;
        for (SubscriptionState hearing : hearings) {
            List<Cursor> cursors = new ArrayList<>(hearing.cursors());
            Collections.rotate(cursors, run); // none is the first always, to be asked whether the listener is up again
            for (Cursor cursor : cursors) {
                if (hearing.isAsked(office.now()) && !Thread.currentThread().isInterrupted()) {
                    most = Math.max(most, turn(hearing, cursor, limit));
                }
            }
        }
        return most;
    }

    private int turn(SubscriptionState hearing, Cursor cursor, int limit) {
        Seat seat = seats.computeIfAbsent(cursor, c -> new Seat());
        if (!seat.taken.compareAndSet(false, true)) {
            return 0; // by another thread, or by this one: a listener may run the relay
        }
        try {
            Turn turn = new Turn(office, hearing, cursor, node, limit);
            seat.lastCompany = turn.run(seat.lastCompany);
            return turn.dealt();
        } finally {
            seat.taken.set(false);
        }
    }
}
