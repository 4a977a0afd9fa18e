package com.acme.storage;

import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Place;
import io.propertyfeedback.port.Registered;
import java.time.Instant;
import java.util.List;
import org.h2.mvstore.MVStore;

/** What is kept, and under which keys. */
final class Tables {
    /** A feedback as it stands, and what is not part of it: whether it is held, and up to where words were erased. */
    record Kept(Feedback feedback, boolean held, long erasedUpTo) {
        Kept with(Feedback other) {
            return new Kept(other, held, erasedUpTo);
        }

        boolean hasWords() {
            return erasedUpTo < feedback.version();
        }
    }

    /** A deadline that somebody has to be told of. */
    record Rung(Instant at, String company, String feedback) {}

    /** A change that was committed; numbers follow the order of commits. */
    record Event(long number, String company, String feedback, long version, Instant at, boolean silent) {}

    /** An event that was given its position. */
    record Placed(String company, long position, String feedback, long version, Instant at) {}

    /** A cursor of a subscription, among how many it is, and who holds it until when. */
    record Standing(String subscription, int cursors, String holder, Instant until) {}

    final Table<Kept> feedbacks; // company, id
    final Table<Entry> histories; // company, id, version
    final Table<CommitResult.Claimed> claims; // company, namespace, key
    final Table<Person> persons; // company, id
    final Table<Registered> register; // company, kind, id
    final Table<Rung> rungs; // instant, company, id
    final Table<Event> waiting; // number
    final Table<Placed> feed; // company, position
    final Table<Place> heads; // company
    final Table<Standing> cursors; // subscription, number
    final Table<Place> places; // subscription, number, company
    final Table<Missed> missed; // subscription, company, id, version
    final Table<DailyTally> tallies; // company, community, category, channel, day, measure

    Tables(MVStore file) {
        feedbacks = new Table<>(file, "feedback", Kept.class);
        histories = new Table<>(file, "history", Entry.class);
        claims = new Table<>(file, "claim", CommitResult.Claimed.class);
        persons = new Table<>(file, "person", Person.class);
        register = new Table<>(file, "register", Registered.class);
        rungs = new Table<>(file, "rung", Rung.class);
        waiting = new Table<>(file, "waiting", Event.class);
        feed = new Table<>(file, "feed", Placed.class);
        heads = new Table<>(file, "head", Place.class);
        cursors = new Table<>(file, "cursor", Standing.class);
        places = new Table<>(file, "place", Place.class);
        missed = new Table<>(file, "missed", Missed.class);
        tallies = new Table<>(file, "tally", DailyTally.class);
    }

    static Object[] key(String company, Claim claim) {
        return new Object[] {company, claim.namespace(), claim.key()};
    }

    Entry entry(String company, String feedback, long version) {
        return histories.get(company, feedback, version).orElseThrow();
    }

    List<Entry> history(String company, String feedback) {
        return histories.all(company, feedback).toList();
    }
}
