package io.propertyfeedback.desk;

import io.propertyfeedback.document.HostFailure;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.Cursors;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Place;
import io.propertyfeedback.port.Positioned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The turn of this node at one cursor: company by company, what was missed is tried again if its time has come, and then
 * it is read on. What fails is missed, and what comes after it of its feedback waits behind it.
 */
final class Turn {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);
    private static final Duration LONG = Duration.ofMinutes(1);

    /** An event that is begun at the end of a turn has a minute, too. */
    private static final Duration HELD = LONG.multipliedBy(2);

    /** So many at most are heard again when a node dies. */
    private static final int AT_ONCE = 100;

    private final DeskContext office;
    private final SubscriptionState hearing;
    private final Cursor cursor;
    private final String holder;
    private final int limit;
    private final Instant end;
    private final List<Missed> missed = new ArrayList<>();
    private final List<Missed> heard = new ArrayList<>();
    private int dealt;
    private boolean interrupted;
    private boolean lost;

    Turn(DeskContext office, SubscriptionState hearing, Cursor cursor, String holder, int limit) {
        this.office = office;
        this.hearing = hearing;
        this.cursor = cursor;
        this.holder = holder;
        this.limit = limit;
        this.end = office.now().plus(LONG);
    }

    /** Companies behind the one of which was heard last have theirs first; answers of which was heard last now. */
    String run(String lastCompany) {
        Instant now = office.now();
        List<Place> behind = new ArrayList<>(cursors().behind(cursor, now));
        if (behind.isEmpty() || !cursors().hold(cursor, holder, now, now.plus(HELD))) {
            return lastCompany;
        }
        behind.sort(Comparator.comparing(place -> place.company().compareTo(lastCompany) <= 0));
        String last = lastCompany;
        boolean wasDown = hearing.isDown();
        for (Place place : behind) {
            if (!isOver()) {
                company(place, wasDown);
                last = place.company();
                if (hearing.isDown()) {
                    break;
                }
            }
        }
        Instant over = office.now();
        hearing.turned(over);
        cursors().hold(cursor, holder, over, over);
        if (interrupted) {
            Thread.currentThread().interrupt(); // last of all: some drivers close files of such a thread
        }
        return last;
    }

    /** With how many events it dealt. */
    int dealt() {
        return dealt;
    }

    private boolean isOver() {
        return lost
                || interrupted
                || dealt >= limit
                || !office.now().isBefore(end)
                || Thread.currentThread().isInterrupted();
    }

    private void company(Place place, boolean wasDown) {
        Set<String> waiting = retry(place.company(), wasDown);
        Place from = place;
        List<Positioned> page;
        int wanted;
        do {
            wanted = Math.min(AT_ONCE, limit - dealt);
            page = office.storage().feed().read(place.company(), from.position(), wanted);
            Place to = new Place(place.company(), readOn(page, from.position(), waiting));
            if (!to.equals(from) || !missed.isEmpty() || !heard.isEmpty()) {
                lost = !cursors().move(cursor, holder, to, List.copyOf(missed), List.copyOf(heard));
                missed.clear();
                heard.clear();
            }
            from = to;
        } while (page.size() == wanted && !isOver() && !hearing.isDown());
    }

    /** Tries again what is free, the longest free first; answers the feedbacks of which something is missed still. */
    private Set<String> retry(String company, boolean wasDown) {
        Instant now = office.now();
        Map<String, List<Missed>> queues = new LinkedHashMap<>();
        for (Missed each : cursors().missed(cursor.subscription(), company)) {
            if (cursor.hears(each.feedback())) {
                queues.computeIfAbsent(each.feedback(), feedback -> new ArrayList<>())
                        .add(each);
            }
        }
        Set<String> waiting = new HashSet<>(queues.keySet());
        List<List<Missed>> free = queues.values().stream()
                .filter(queue -> queue.get(0).isFree(now))
                .sorted(Comparator.comparing(queue -> since(queue.get(0))))
                .toList();
        for (List<Missed> queue : free) {
            if (!isOver() && retry(queue)) {
                waiting.remove(queue.get(0).feedback());
            }
            if (wasDown && hearing.isDown()) {
                break;
            }
        }
        return waiting;
    }

    private static Instant since(Missed free) {
        return free.freeAt() == null ? Instant.MIN : free.freeAt();
    }

    /** Whether all was heard. */
    private boolean retry(List<Missed> queue) {
        Missed first = queue.get(0);
        List<Entry> history = office.storage().history(first.company(), first.feedback());
        for (Missed next : queue) {
            if (isOver()) {
                if (!next.equals(first)) {
                    missed.add(next.free(office.now(), 0));
                }
                return false;
            }
            dealt++;
            Entry event = history.get((int) next.version() - 1).withoutWords();
            if (!isHeard(event, next)) {
                return false;
            }
            heard.add(next);
        }
        return true;
    }

    /** Up to which position everything is heard or missed. */
    private long readOn(List<Positioned> page, long from, Set<String> waiting) {
        long position = from;
        for (Positioned next : page) {
            Entry event = next.entry();
            if (isOver()) {
                return position;
            }
            position = next.position();
            dealt++;
            if (cursor.hears(event.feedback()) && hearing.wants(event)) {
                if (waiting.contains(event.feedback())) {
                    missed.add(Missed.behind(event));
                } else if (!isHeard(event, Missed.behind(event))) {
                    waiting.add(event.feedback());
                    if (hearing.isDown()) {
                        return position;
                    }
                }
            }
        }
        return position;
    }

    /** Else it is noted how it is missed. */
    private boolean isHeard(Entry event, Missed before) {
        try {
            if (hearing.wants(event)) {
                hearing.hear(event, office);
            }
            return true;
        } catch (Throwable thrown) {
            Throwable failure = HostFailure.survived(thrown);
            interrupted |= failure instanceof InterruptedException;
            hearing.failed(event, failure);
            missed.add(missed(event, before, failure.getClass().getName()));
            return false;
        }
    }

    private Missed missed(Entry event, Missed before, String why) {
        int attempt = before.attempts() + 1;
        Instant again = hearing.again(before, office.now());
        if (again != null) {
            return before.free(again, attempt);
        }
        LOG.warn(
                "Event {}/{} version {} is parked for {} after attempt {}: {}",
                event.company(),
                event.feedback(),
                event.version(),
                hearing.name(),
                attempt,
                why);
        return before.parked(attempt, why);
    }

    private Cursors cursors() {
        return office.storage().cursors();
    }
}
