package io.propertyfeedback.examples.centre.demo;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.PropertyFeedbackBuilder;
import io.propertyfeedback.desk.RelayDesk;
import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.say.References;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.process.Reception;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * Half a year of a company's feedback up to an instant, led through the library itself by a moving clock. The same seed
 * and instant give the same histories.
 */
public final class Demo {
    private static final long SEED = 20_261_123;
    private static final Duration SWEEP = Duration.ofHours(4);
    private static final Duration BATCH = Duration.ofHours(1);
    private static final int MOST = 1_000;

    private final FeedbackStorage storage;
    private final String company;
    private final Instant end;
    private final UnaryOperator<PropertyFeedbackBuilder> more;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private final MovingClock clock;
    private long number;

    private record Event(Instant at, long number, Runnable what) {}

    /**
     * @param storage empty
     * @param company whose
     * @param end     now, in the story
     * @param more    what the library is to know besides
     */
    public Demo(FeedbackStorage storage, String company, Instant end, UnaryOperator<PropertyFeedbackBuilder> more) {
        this.storage = storage;
        this.company = company;
        this.end = end.truncatedTo(ChronoUnit.MINUTES);
        this.more = more;
        this.clock = new MovingClock(this.end);
    }

    /**
     * Fills the storage.
     *
     * @param cases    how many feedbacks
     * @param progress hears how many there are, now and then
     */
    public void fill(int cases, IntConsumer progress) {
        Random random = new Random(SEED);
        Catalogue catalogue = new Catalogue();
        List<Arrivals.Arrival> arrivals = new Arrivals(company, end, random, catalogue).draw(cases);
        clock.to(arrivals.get(0).at());
        Places.setUp(PropertyFeedback.on(storage).open(), actor("zheng.jie"), LocalDate.ofInstant(end, Places.ZONE));
        Draft draft = new Draft();
        PropertyFeedback feedback = more.apply(
                        PropertyFeedback.on(draft).time(clock).ids(new References(clock, Places.ZONE, random)))
                .open();
        Places.setUp(feedback, actor("zheng.jie"), LocalDate.ofInstant(end, Places.ZONE));
        Lives lives = new Lives(feedback, this, catalogue, random);
        for (List<Arrivals.Arrival> batch : batches(arrivals)) {
            Instant last = batch.get(batch.size() - 1).at();
            at(last, () -> receive(feedback, batch, lives));
        }
        for (Instant at = arrivals.get(0).at(); at.isBefore(end); at = at.plus(SWEEP)) {
            at(at, () -> feedback.monitor().sweep(MOST));
        }
        run(lives, progress);
        draft.copyTo(storage);
        RelayDesk relay = PropertyFeedback.on(storage).open().relay();
        int dealtWith;
        do { // so that the first page shows whole figures already
            dealtWith = relay.run(MOST);
        } while (dealtWith == MOST);
    }

    /** Lets something happen at an instant; what would happen after the end does not. */
    void at(Instant instant, Runnable what) {
        if (instant.isBefore(end)) {
            events.add(new Event(instant, number++, what));
        }
    }

    Instant time() {
        return clock.instant();
    }

    Actor actor(String id) {
        return Staff.everybody().stream()
                .filter(account -> account.id().equals(id))
                .map((Account account) -> account.actor(company))
                .findFirst()
                .orElseThrow();
    }

    private void run(Lives lives, IntConsumer progress) {
        int told = 0;
        for (Event next = events.poll(); next != null; next = events.poll()) {
            clock.to(next.at());
            next.what().run();
            if (lives.count() / 250 > told) {
                told = lives.count() / 250;
                progress.accept(told * 250);
            }
        }
    }

    /** What was said within an hour is written down together, as the desk does it. */
    private static List<List<Arrivals.Arrival>> batches(List<Arrivals.Arrival> arrivals) {
        List<List<Arrivals.Arrival>> batches = new ArrayList<>();
        List<Arrivals.Arrival> batch = new ArrayList<>();
        for (Arrivals.Arrival each : arrivals) {
            if (!batch.isEmpty() && each.at().isAfter(batch.get(0).at().plus(BATCH))) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
            batch.add(each);
        }
        batches.add(batch);
        return batches;
    }

    private void receive(PropertyFeedback feedback, List<Arrivals.Arrival> batch, Lives lives) {
        List<NewFeedback> said = batch.stream().map(Arrivals.Arrival::said).toList();
        List<Reception> receptions = feedback.intake().receiveAll(actor("chen.jing"), said);
        for (int i = 0; i < batch.size(); i++) {
            lives.begin(receptions.get(i).receipt().feedback(), batch.get(i));
        }
    }
}
