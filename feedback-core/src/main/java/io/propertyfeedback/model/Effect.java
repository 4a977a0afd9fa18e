package io.propertyfeedback.model;

import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the few changes that can happen to a feedback: codes, ids and instants, never words. An effect is identified
 * by feedback, version and its index in the {@link Entry}; {@link Feedback#apply} is the only place where one works.
 *
 * <p>Whoever tells all kinds apart implements {@link Cases}, so that the compiler names each such place when a kind is
 * added (the visitor pattern: switches over sealed types come after Java 17).
 */
public sealed interface Effect {

    /** What {@code cases} answers for this kind of effect. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of effect.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {
        R received(Received received);

        R moved(Moved moved);

        R assigned(Assigned assigned);

        R graded(Graded graded);

        R clockSet(ClockSet clockSet);

        R waited(Waited waited);

        R rungTaken(RungTaken rungTaken);

        R responded(Responded responded);

        R carriedOut(CarriedOut carriedOut);

        R sentBack(SentBack sentBack);

        R settled(Settled settled);

        R reopened(Reopened reopened);

        R linked(Linked linked);

        R consulted(Consulted consulted);

        R rated(Rated rated);

        R marked(Marked marked);

        R counted(Counted counted);

        R migrated(Migrated migrated);

        R attached(Attached attached);

        R happened(Happened happened);

        R concerned(Concerned concerned);
    }

    /** The feedback exists; words are left out of everything that is relayed. */
    record Received(Intake intake, Grading grading, ProcessRef process, StepId step) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.received(this);
        }
    }

    /** It left a step by an outcome for another (or, into {@link StepId#END}, was closed). */
    record Moved(StepId from, OutcomeId outcome, StepId to) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.moved(this);
        }
    }

    /**
     * Someone else is responsible; a null handler puts it into the queue of the step's role, a null department leaves
     * the department as it is. {@code misassigned} says that it had been with the wrong one.
     */
    record Assigned(@Nullable String handler, @Nullable String department, boolean misassigned) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assigned(this);
        }
    }

    /** It is judged anew. */
    record Graded(Grading grading) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.graded(this);
        }
    }

    /** A clock was started, stopped, extended, moved by a pause, or took a rung: this is how it stands now. */
    record ClockSet(Clock clock) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.clockSet(this);
        }
    }

    /**
     * The clocks stand still from now on, or run again.
     *
     * @param waiting whether it waits
     * @param until   when the waiting ends by itself; of one that has ended when it did, null where that is the moment
     *     of the act. Waits that began before ends were named have none
     */
    record Waited(boolean waiting, @Nullable Instant until) implements Effect {
        public Waited(boolean waiting) {
            this(waiting, null);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.waited(this);
        }
    }

    /**
     * Time went by: a rung of a clock's ladder was reached, a warning, the deadline or an escalation. It is taken once;
     * how the clock stands after it, its {@link ClockSet} says. Deadlines that passed before rungs had names were
     * recorded without.
     *
     * @param clock of which clock
     * @param rung  which, with the number of the time from the second on: {@code warning}, {@code urge#2}
     */
    record RungTaken(ClockKind clock, String rung) implements Effect {
        public RungTaken {
            Ids.check("Rung", rung);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rungTaken(this);
        }
    }

    /** A person has contacted the submitter: an answer in the sense of the response time. */
    record Responded() implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.responded(this);
        }
    }

    /** The solution was carried out, by whoever did the act; attempts at a follow-up begin anew. */
    record CarriedOut() implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.carriedOut(this);
        }
    }

    /** What was carried out was not enough: it is work again, in the same cycle. */
    record SentBack() implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sentBack(this);
        }
    }

    /** It is settled (办结). */
    record Settled(Settlement settlement) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.settled(this);
        }
    }

    /**
     * The settlement no longer holds: {@code newCycle} for a reopening; false where it never should have been settled
     * (an undone merge).
     */
    record Reopened(boolean newCycle) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reopened(this);
        }
    }

    /** A tie to another feedback, or to something outside, was made or taken away; made again, that stands otherwise now. */
    record Linked(Link link, boolean tied) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.linked(this);
        }
    }

    /** A department was asked, or has answered. */
    record Consulted(Consultation consultation) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.consulted(this);
        }
    }

    /** The submitter's satisfaction with this cycle: 1 to 5, with the source of the rating. */
    record Rated(int level, String source) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rated(this);
        }
    }

    /**
     * A mark was set on it or taken off: what is asked, waits for approval, is referred … A mark is a state that is no
     * step: several hold at once, and acts are allowed by them.
     *
     * @param key  which mark; a host prefixes its own ({@code acme:…})
     * @param code what it says; null takes it off
     */
    record Marked(String key, @Nullable String code) implements Effect {
        public Marked {
            Ids.check("Mark", key);
            if (code != null) {
                Ids.check("Code of the mark", code);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.marked(this);
        }
    }

    /** It keeps another process, or another version of its process, from now on, and stands on this step of it. */
    record Migrated(ProcessRef process, StepId step) implements Effect {
        /** @throws IllegalArgumentException for the end, at which nothing keeps a process */
        public Migrated {
            if (step.equals(StepId.END)) {
                throw new IllegalArgumentException("Nothing is migrated to the end");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.migrated(this);
        }
    }

    /** A file was added. */
    record Attached(AttachedFile file) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.attached(this);
        }
    }

    /**
     * What the entry tells of had happened by then: it was recorded later. The first effect of its entry; clocks, steps
     * and figures go by this instant, the order of the history by that of the record.
     */
    record Happened(Instant at) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.happened(this);
        }
    }

    /** Something was done that is only counted: {@code expedite}, {@code contact} … */
    record Counted(String what) implements Effect {
        /** @throws IllegalArgumentException for what is an effect of its own */
        public Counted {
            if (Counts.OF_EFFECTS.contains(what)) {
                throw new IllegalArgumentException("'" + what + "' is more than counted: it is an effect of its own");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.counted(this);
        }
    }

    /** It is about a member of staff, who from now on sees nothing of it and does nothing to it (回避). */
    record Concerned(String staff) implements Effect {
        public Concerned {
            Ids.check("Member of staff", staff);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.concerned(this);
        }
    }
}
