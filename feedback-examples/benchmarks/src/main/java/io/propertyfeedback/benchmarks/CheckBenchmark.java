package io.propertyfeedback.benchmarks;

import com.alibaba.cola.statemachine.StateMachine;
import com.alibaba.cola.statemachine.builder.StateMachineBuilder;
import com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Guard;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.Situation;
import io.propertyfeedback.process.Step;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The check alone: may this outcome leave this step, where does it lead, with one guard. A feedback as storage gives it
 * back at each of seven steps, in an order that no branch predictor guesses; the situation is made anew each time, as
 * it has to be. Every machine answers with the next step, and every guard compares the actor with the one responsible.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CheckBenchmark {
    private static final int STEPS = 7;
    private static final String RESPONSIBLE = "u17";
    private static final StepId[] NEXT = {
        new StepId("s0"),
        new StepId("s1"),
        new StepId("s2"),
        new StepId("s3"),
        new StepId("s4"),
        new StepId("s5"),
        new StepId("s6"),
        StepId.END
    };

    /** The steps for COLA, which takes enums by custom. */
    enum Stage {
        S0,
        S1,
        S2,
        S3,
        S4,
        S5,
        S6,
        END
    }

    enum Event {
        DONE
    }

    /** What the guards of COLA and of the switch see. */
    record Context(String actor, String responsible) {}

    private final int[] order = {3, 0, 6, 1, 5, 2, 4};
    private final OutcomeId done = new OutcomeId("done");
    private final Stage[] stages = Stage.values();
    private final String[] names = {"s0", "s1", "s2", "s3", "s4", "s5", "s6"};

    private FeedbackProcess process;
    private Cases.Case[] cases;
    private StateMachine<Stage, Event, Context> cola;
    private Context context;

    @Setup
    public void build() {
        process = process();
        cases = Cases.through(
                process,
                Collections.nCopies(STEPS, ActRequest.move("done", Document.EMPTY)),
                Collections.nCopies(STEPS, Cases.DESK));
        cola = cola();
        context = new Context(new String(RESPONSIBLE), new String(RESPONSIBLE));
        for (int step = 0; step < STEPS; step++) {
            boolean agree = NEXT[step + 1].equals(library(step))
                    && cola.fireEvent(stages[step], Event.DONE, context) == stages[step + 1]
                    && NEXT[step + 1].equals(byHand(names[step], context));
            if (!agree) {
                throw new IllegalStateException("the machines differ at step " + step);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public int propertyFeedback() {
        int led = 0;
        for (int step : order) {
            led += library(step).id().length();
        }
        return led;
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public int colaStatemachine() {
        int led = 0;
        for (int step : order) {
            led += cola.fireEvent(stages[step], Event.DONE, context).ordinal();
        }
        return led;
    }

    /** The floor: what a program without any library would write. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public int handWrittenSwitch() {
        int led = 0;
        for (int step : order) {
            led += byHand(names[step], context).id().length();
        }
        return led;
    }

    private StepId library(int step) {
        Cases.Case at = cases[step];
        return process.leadsTo(done, new Situation(process, at.feedback(), Document.EMPTY, at.circumstances()));
    }

    private static StepId byHand(String step, Context context) {
        if (!context.actor().equals(context.responsible())) {
            return null;
        }
        return switch (step) {
            case "s0" -> NEXT[1];
            case "s1" -> NEXT[2];
            case "s2" -> NEXT[3];
            case "s3" -> NEXT[4];
            case "s4" -> NEXT[5];
            case "s5" -> NEXT[6];
            case "s6" -> NEXT[7];
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static FeedbackProcess process() {
        Guard byHandler = Guard.named(
                "by-handler",
                "refused.not-responsible",
                s -> s.actor().id().equals(s.feedback().position().assignment().handler()));
        var process = FeedbackProcess.named("chain", 1).firstContactResponsible(true);
        for (int i = 0; i < STEPS; i++) {
            process = process.with(Step.named(NEXT[i])
                    .role(Roles.FRONT_DESK)
                    .outcome("done", NEXT[i + 1], outcome -> outcome.guard(byHandler)));
        }
        return process.build();
    }

    private static StateMachine<Stage, Event, Context> cola() {
        StateMachineBuilder<Stage, Event, Context> builder = StateMachineBuilderFactory.create();
        for (int i = 0; i < STEPS; i++) {
            builder.externalTransition()
                    .from(Stage.values()[i])
                    .to(Stage.values()[i + 1])
                    .on(Event.DONE)
                    .when(context -> context.actor().equals(context.responsible()))
                    .perform((from, to, event, context) -> {});
        }
        return builder.build("chain-" + System.nanoTime()); // COLA keeps machines by name, for good
    }
}
