package io.propertyfeedback.benchmarks;

import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Working time added to an instant, and counted between two, over spans from an hour to a year. Starts are spread at
 * random over ten years, so that neither the processor's caches nor its branch predictor know the next one.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WorkingTimeBenchmark {
    private static final int STARTS = 1 << 14;
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final int TEN_YEARS = 3_653 * 86_400;

    /** The span: of wall time in {@code between}; the working time of that span in {@code add}. */
    @Param({"PT1H", "P1D", "P30D", "P365D"})
    public String span;

    private final WorkingCalendar calendar = Cases.OFFICE;
    private final Instant[] starts = new Instant[STARTS];
    private final Instant[] ends = new Instant[STARTS];
    private final Duration[] worked = new Duration[STARTS];
    private int next;

    @Setup
    public void spread() {
        Random random = new Random(20_261_123);
        Duration length = Duration.parse(span);
        for (int i = 0; i < STARTS; i++) {
            starts[i] = FROM.plusSeconds(random.nextInt(TEN_YEARS));
            ends[i] = starts[i].plus(length);
            worked[i] = calendar.between(starts[i], ends[i]);
        }
    }

    @Benchmark
    public Instant add() {
        int i = next++ & (STARTS - 1);
        return calendar.add(starts[i], worked[i]);
    }

    @Benchmark
    public Duration between() {
        int i = next++ & (STARTS - 1);
        return calendar.between(starts[i], ends[i]);
    }
}
