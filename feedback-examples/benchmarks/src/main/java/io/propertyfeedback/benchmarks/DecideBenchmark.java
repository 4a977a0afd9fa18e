package io.propertyfeedback.benchmarks;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.standard.SevenSteps;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A whole decision: state, role, guards, form, deadlines, effects, the line of history and the feedback after it. The
 * seven moves of the standard process with records as people write them, a seventh of the time each. Two parts of it
 * are measured beside it: the check of the record, and the application of the effects.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecideBenchmark {
    private static final int STEPS = 7;
    private static final List<Form> FORMS = List.of(
            SevenSteps.RECEIVED,
            SevenSteps.CONFIRMED,
            SevenSteps.ANALYSED,
            SevenSteps.PLANNED,
            SevenSteps.IMPLEMENTED,
            SevenSteps.FOLLOWED_UP,
            SevenSteps.REVIEWED);

    private final FeedbackProcess process = SevenSteps.process();
    private final Form[] forms = FORMS.toArray(Form[]::new);
    private final Document[] values = new Document[STEPS];
    private final Entry[] entries = new Entry[STEPS];
    private Cases.Case[] cases;

    @Setup
    public void build() {
        cases = Cases.through(process, Cases.standardMoves(), Cases.standardActors());
        for (int i = 0; i < STEPS; i++) {
            values[i] = cases[i].request().values();
            entries[i] = decide(cases[i]).orThrow().entry();
        }
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public void wholeDecision(Blackhole sink) {
        for (Cases.Case at : cases) {
            sink.consume(decide(at));
        }
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public void ofWhichCheckingTheRecord(Blackhole sink) {
        for (int i = 0; i < STEPS; i++) {
            sink.consume(forms[i].check(values[i]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public void ofWhichApplyingTheEffects(Blackhole sink) {
        for (int i = 0; i < STEPS; i++) {
            sink.consume(cases[i].feedback().apply(entries[i]));
        }
    }

    private Decision decide(Cases.Case at) {
        return process.decide(at.feedback(), at.request(), at.circumstances());
    }
}
