package io.propertyfeedback.jdbc;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.Erasure;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Place;
import io.propertyfeedback.testkit.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Each kind of call that writes, on a few feedbacks of a few persons, in an order drawn by lot. */
enum Call {
    SWEEP {
        @Override
        void make(FeedbackStorage storage, Random lots) {
            storage.sweep(LATE, 5, due -> Sample.breach(due, LATE));
        }
    },
    RECEIVE {
        @Override
        void make(FeedbackStorage storage, Random lots) {
            List<Change> batch = new ArrayList<>();
            for (String person : drawn(lots, PERSONS, "p-")) {
                Claim key = Claim.of("message", "m-" + lots.nextInt(50));
                batch.addAll(received("f-new-" + UUID.randomUUID(), person)
                        .claiming(key)
                        .changes());
            }
            storage.commit(batch);
        }
    },
    MOVE {
        @Override
        void make(FeedbackStorage storage, Random lots) {
            commit(storage, lots, ActId.NOTE, Document.of("note", "seen"));
        }
    },
    REGRADE {
        @Override
        void make(FeedbackStorage storage, Random lots) {
            commit(
                    storage,
                    lots,
                    ActId.REGRADE,
                    Document.of("severity", "major", "priority", "high", "reason", "many"));
        }
    },
    WITHDRAW {
        @Override
        void make(FeedbackStorage storage, Random lots) {
            commit(storage, lots, ActId.WITHDRAW, Document.of("reason", "settled among neighbours"));
        }
    },
    HOLD {
        @Override
        void make(FeedbackStorage storage, Random lots) {
            storage.hold(COMPANY, "f-" + lots.nextInt(FEEDBACKS), lots.nextInt(4) == 0);
        }
    },
    ERASE_PERSON {
        @Override
        void make(FeedbackStorage storage, Random lots) {
            storage.erase(new Erasure.OfPerson(COMPANY, "p-" + lots.nextInt(PERSONS), null, LATE));
        }
    },
    ERASE_OLD {
        @Override
        void make(FeedbackStorage storage, Random lots) {
            storage.erase(Erasure.OfAge.of(COMPANY, LATE, 5, LATE));
        }
    },
    ADVANCE {
        @Override
        void make(FeedbackStorage storage, Random lots) {
            storage.feed().advance(20, LATE, Fold.NOTHING);
        }
    },
    HEAR {
        @Override
        void make(FeedbackStorage storage, Random lots) {
            Instant now = LATE.plusSeconds(lots.nextInt(100));
            String node = "node-" + lots.nextInt(3);
            if (storage.cursors().begin("board", 1, true) == 1
                    && storage.cursors().hold(BOARD, node, now, now.plusSeconds(lots.nextInt(3)))) {
                List<Missed> before = storage.cursors().missed("board", COMPANY);
                List<Missed> missed = new ArrayList<>();
                for (String feedback : drawn(lots, FEEDBACKS, "f-")) {
                    Missed one = new Missed(COMPANY, feedback, 1 + lots.nextInt(2), LATE, 0, null, null);
                    missed.add(lots.nextBoolean() ? one.parked(1, "refused") : one.free(now, 1));
                }
                List<Missed> heard = before.isEmpty() ? before : before.subList(0, 1 + lots.nextInt(before.size()));
                storage.cursors().move(BOARD, node, new Place(COMPANY, lots.nextInt(9)), missed, heard);
            }
        }
    },
    REQUEUE {
        @Override
        void make(FeedbackStorage storage, Random lots) {
            for (String feedback : drawn(lots, FEEDBACKS, "f-")) {
                storage.cursors().requeue("board", COMPANY, feedback, 1 + lots.nextInt(2));
            }
        }
    },
    FORGET {
        @Override
        void make(FeedbackStorage storage, Random lots) {
            storage.feed().forget(COMPANY, LATE.plusSeconds(1));
            if (lots.nextInt(20) == 0) {
                storage.cursors().end("board");
            }
        }
    };

    private static final Cursor BOARD = new Cursor("board", 0, 1);
    private static final String COMPANY = "acme";
    private static final Instant LATE = Sample.NINE.plus(Duration.ofDays(365));
    private static final int FEEDBACKS = 12;
    private static final int PERSONS = 3;

    /** Makes the call once. */
    abstract void make(FeedbackStorage storage, Random lots);

    /** What all calls are made on. */
    static void begin(FeedbackStorage storage) {
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < FEEDBACKS; i++) {
            all.addAll(received("f-" + i, "p-" + i % PERSONS).changes());
        }
        storage.commit(all);
    }

    /** Each received at an instant of its own: an erasure in a host's transaction locks what it shares one with. */
    private static Sample received(String id, String person) {
        Instant at = Sample.NINE.plusSeconds(Math.floorMod(id.hashCode(), 10_000_000));
        return Sample.received(
                COMPANY,
                id,
                said -> said.from(
                                SubmitterKind.OWNER, Person.of(COMPANY, person).withPhone("1"))
                        .receivedAt(at));
    }

    /** Some of the numbers below, in an order drawn by lot. */
    private static List<String> drawn(Random lots, int below, String prefix) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < below; i++) {
            all.add(prefix + i);
        }
        Collections.shuffle(all, lots);
        return all.subList(0, 1 + lots.nextInt(Math.min(below, 5)));
    }

    /** One act on several feedbacks in one call; who acts on what is settled by now, or was moved by others, is passed. */
    private static void commit(FeedbackStorage storage, Random lots, ActId act, Document values) {
        List<Change> batch = new ArrayList<>();
        for (String id : drawn(lots, FEEDBACKS, "f-")) {
            Feedback feedback = storage.find(COMPANY, id).orElseThrow();
            List<Entry> history = storage.history(COMPANY, id);
            Entry last = history.get(history.size() - 1);
            if (feedback.position().status() == Status.OPEN && last.version() == feedback.version()) {
                batch.add(Sample.received(COMPANY, id)
                        .then(Change.of(feedback, last))
                        .act(act, values)
                        .change());
            }
        }
        storage.commit(batch);
    }
}
