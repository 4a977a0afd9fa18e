package io.propertyfeedback.process;

import io.propertyfeedback.model.Consultation;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Grading;
import io.propertyfeedback.model.Link;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.sla.At;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Pause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The effects of one act as they come about. Consequences add to it in the words of the trade (settle, wait, stop a
 * clock); it keeps the clocks consistent while they do. Used by one thread, for one decision.
 */
public final class Unfolding {
    private static final OutcomeId REOPENED = new OutcomeId("reopened");

    private final Situation situation;
    private final List<Effect> effects = new ArrayList<>(8);
    private final UnfoldingClocks clocks;
    private final UnfoldingHands hands;
    private final List<UniqueKey> keys = new ArrayList<>(0);
    private FeedbackProcess process;
    private StepId step;
    private boolean paused;
    private boolean proposed;

    Unfolding(Situation situation) {
        this.situation = situation;
        this.process = situation.process();
        this.step = situation.feedback().position().step();
        this.hands = new UnfoldingHands(situation, effects);
        this.clocks = new UnfoldingClocks(situation, effects);
        this.paused = situation.feedback().clocks().pauses().open().isPresent();
        this.proposed =
                situation.feedback().position().marks().of(Marks.APPROVAL).isPresent();
        if (situation.now().isBefore(situation.circumstances().recorded())) {
            effects.add(new Effect.Happened(situation.now()));
        }
    }

    List<Effect> effects() {
        return effects;
    }

    /** By which it goes on after what has unfolded so far. */
    FeedbackProcess process() {
        return process;
    }

    List<UniqueKey> keys() {
        return keys;
    }

    /** No other feedback may have this key from then on; where one has it, the act is refused. */
    public void claim(UniqueKey key) {
        keys.add(key);
    }

    public void add(Effect effect) {
        effects.add(effect);
    }

    public void count(String what) {
        effects.add(new Effect.Counted(what));
    }

    /** Sets a mark, or takes it off where the code is null. */
    public void mark(String key, @Nullable String code) {
        effects.add(new Effect.Marked(key, code));
    }

    public void assign(@Nullable String handler, @Nullable String department, boolean misassigned) {
        hands.assign(handler, department, misassigned);
    }

    /** Puts it into the queue of a role, on whatever step it stands; the next step is in its own role's hands again. */
    public void handTo(String other) {
        hands.handTo(other);
    }

    /** Back with whoever had it before somebody had to decide on it: nothing waits for approval any more. */
    public void giveBack(@Nullable String before) {
        overtake();
        hands.enter(process, step);
        assign(before, null, false);
    }

    /**
     * Its submitter is to be told what became of the feedback into which it was merged, or no more. While an appeal waits
     * for its decision it stays with those who decide.
     */
    public void callBack(boolean due) {
        hands.callBack(due, process, step);
    }

    /** Back in the hands of the step's role, of those who follow up, or in nobody's where nothing is left to be done. */
    public void handBack() {
        hands.handBack(process, step);
    }

    /** Whatever was proposed is no question any more. */
    private void overtake() {
        if (proposed) {
            mark(Marks.APPROVAL, null);
            proposed = false;
        }
    }

    /** A department is asked something, and its clock runs; or it is not any more, and the clock stops. */
    public void consulted(Consultation consultation) {
        effects.add(new Effect.Consulted(consultation));
        if (consultation.open()) {
            set(Clock.started(
                    consultation.clock(),
                    situation.feedback().position().cycle(),
                    consultation.askedAt(),
                    new At(consultation.due()),
                    situation.circumstances().calendar()));
        } else {
            stop(consultation.clock());
        }
    }

    /** What departments were asked for the work on a step, nobody waits for any more once that is over. */
    private void dropConsultations() {
        Map<Integer, Consultation> asked = new LinkedHashMap<>();
        situation.feedback().links().consultations().forEach(each -> asked.put(each.number(), each));
        effects.forEach(effect -> {
            if (effect instanceof Effect.Consulted one) {
                asked.put(one.consultation().number(), one.consultation());
            }
        });
        asked.values().stream().filter(Consultation::open).forEach(open -> consulted(open.dropped(situation.now())));
    }

    /**
     * It is about a member of staff: they see nothing of it from now on. What they had goes to a superior, where the host's
     * directory knows one, else to the role {@code supervisor}.
     */
    public void concern(String staff) {
        if (situation.feedback().intake().concerns().contains(staff)) {
            return;
        }
        effects.add(new Effect.Concerned(staff));
        if (staff.equals(situation.feedback().position().assignment().handler())) {
            handTo(Superior.besides(List.of(staff), situation.circumstances().surroundings()));
        }
    }

    public void link(Link link, boolean tied) {
        effects.add(new Effect.Linked(link, tied));
    }

    public void rate(int level, String source) {
        effects.add(new Effect.Rated(level, source));
    }

    /** The clock as it stands after what has unfolded so far, or null. */
    public @Nullable Clock clock(ClockKind kind) {
        return clocks.of(kind);
    }

    /** Starts a clock of the feedback's present cycle, if the process sets it a limit. */
    public void start(ClockKind kind, StepId step, Instant anchor, int cycle) {
        clocks.start(kind, step, anchor, cycle);
    }

    public void set(Clock clock) {
        clocks.set(clock);
    }

    /** Stops a clock if it runs. */
    public void stop(ClockKind kind) {
        clocks.stop(kind);
    }

    /**
     * The submitter has been contacted by a person: the response clock stops. Nothing happens when the submitter is the
     * one who acts: nobody has answered by that.
     */
    public void responded() {
        if (situation.bySubmitter()) {
            return;
        }
        stop(ClockKind.RESPONSE);
        effects.add(new Effect.Responded());
    }

    /** The submitter was tried and not reached: counted once on a day of the community, however often that day. */
    public void tried() {
        String day = LocalDate.ofInstant(
                        situation.now(), situation.circumstances().calendar().zone())
                .toString();
        if (!situation.feedback().position().marks().of(Marks.TRIED).equals(Optional.of(day))) {
            count(Counts.NOT_REACHED);
            mark(Marks.TRIED, day);
        }
    }

    /** The solution has been carried out: the resolution clock stops. */
    public void carriedOut() {
        stop(ClockKind.RESOLUTION);
        effects.add(new Effect.CarriedOut());
    }

    /**
     * Back to work in the same cycle: the resolution clock goes on, and the time between counts like a pause. The second time
     * it goes to those who are above whoever worked on it, where the host's directory knows any.
     */
    public void backToWork() {
        boolean again = situation.feedback().position().tallies().of(Counts.SENT_BACK) > 0;
        effects.add(new Effect.SentBack());
        clocks.restart(ClockKind.RESOLUTION, step);
        Optional<String> above = again ? situation.superior(Roles.MANAGER, Roles.SUPERVISOR) : Optional.empty();
        if (above.isPresent()) {
            handTo(above.get());
            count(Counts.RAISED);
            return;
        }
        String worker = situation.feedback().position().assignment().workedBy();
        if (worker != null) {
            assign(worker, null, false);
        }
    }

    /** The clocks stand still from now on, for as long as the process lets anything wait. */
    public void pause() {
        pause(process.waitsAtMost()
                .dueFrom(situation.now(), situation.circumstances().calendar()));
    }

    /** The clocks stand still from now on, until somebody ends it or, by itself, that instant is there. */
    public void pause(Instant until) {
        if (!paused) {
            effects.add(new Effect.Waited(true, until));
            paused = true;
        }
    }

    /**
     * The clocks run again, their deadlines moved by the working time that the pause took from them. A waiting whose end
     * has passed ended then, whoever notices it and when.
     */
    public void resume() {
        if (!paused) {
            return;
        }
        Feedback feedback = situation.feedback();
        Instant since = feedback.clocks().pauses().open().map(Pause::from).orElse(situation.now());
        Instant named = feedback.clocks().waitsUntil();
        Instant until = named != null && named.isBefore(situation.now()) ? named : situation.now();
        clocks.resume(since, until, step);
        effects.add(new Effect.Waited(false, until.equals(situation.now()) ? null : until));
        if (feedback.position().marks().of(Marks.ASKED).isPresent()) {
            mark(Marks.ASKED, null);
        }
        paused = false;
    }

    /** Settles the feedback: no clock runs on. */
    public void settle(Settlement settlement) {
        resume();
        overtake();
        dropConsultations();
        clocks.stopAll();
        effects.add(new Effect.Settled(settlement));
        hands.settle();
    }

    /**
     * Settles, and leaves for {@code to}: where that is the end and the process has a review, for the review; where
     * that is the present step, it stays, so that the settlement can be undone.
     */
    public void settleAndLeave(OutcomeId outcome, Settlement settlement, StepId to) {
        settle(settlement);
        if (!to.equals(step)) {
            move(outcome, to.equals(StepId.END) ? process.afterSettlement().orElse(to) : to);
        }
    }

    /**
     * Leaves the present step by an outcome for another step, whose clock starts. An outcome that leads back to the
     * same step is recorded, but leaves nothing: the step's clock runs on, so that no attempt buys more time.
     */
    public void move(OutcomeId outcome, StepId to) {
        overtake();
        Feedback feedback = situation.feedback();
        StepId from = step;
        if (to.equals(from)) {
            effects.add(new Effect.Moved(from, outcome, to));
        } else {
            stop(ClockKind.STEP);
            dropConsultations();
            effects.add(new Effect.Moved(from, outcome, to));
            start(ClockKind.STEP, to, situation.now(), feedback.position().cycle());
        }
        hands.handOver(hands.before(process, from), process, to);
        if (!to.equals(StepId.END)) {
            hands.enter(process, to);
        }
    }

    /**
     * Goes on by another process: on the step of the same name, else on the first of the step's role, else at its begin. Who
     * has it keeps it while the role stays. No clock begins anew by that; those that run get the deadlines of the other
     * process when it is {@link #grade judged}.
     */
    public void migrate(FeedbackProcess other) {
        overtake();
        StepId from = step;
        String before = hands.before(process, from);
        StepId to = other.step(from).isPresent() ? from : other.first(process.role(from));
        effects.add(new Effect.Migrated(other.ref(), to));
        process = other;
        clocks.goBy(other);
        step = to;
        hands.handOver(before, process, to);
        hands.enter(process, to);
    }

    /** Judged anew: every running clock gets the deadline that the new judgement gives it from its own start. */
    public void grade(Grading judged) {
        effects.add(new Effect.Graded(judged));
        clocks.judge(judged, step);
    }

    /**
     * Work begins again after a settlement: a new cycle with fresh clocks. Somebody else does it where the host's directory
     * knows one, from the queue of the step's role; else whoever carried it out.
     */
    public void reopen(StepId on) {
        Feedback feedback = situation.feedback();
        String worker = feedback.position().assignment().workedBy();
        String does = process.role(on);
        boolean other = worker != null
                && does != null
                && situation.others(does).stream().anyMatch(person -> !person.equals(worker));
        int cycle = feedback.position().cycle() + 1;
        stop(ClockKind.STEP);
        effects.add(new Effect.Reopened(true));
        effects.add(new Effect.Moved(step, REOPENED, on));
        assign(other ? null : worker, null, false);
        hands.enter(process, on);
        start(ClockKind.STEP, on, situation.now(), cycle);
        start(ClockKind.RESOLUTION, on, situation.now(), cycle);
    }

    /** It never should have been settled: the clocks that the settlement stopped go on. */
    public void resumeWork() {
        Feedback feedback = situation.feedback();
        Instant settled = feedback.position().result().at();
        effects.add(new Effect.Reopened(false));
        hands.enter(process, step);
        clocks.restartStoppedAt(settled, step);
    }
}
