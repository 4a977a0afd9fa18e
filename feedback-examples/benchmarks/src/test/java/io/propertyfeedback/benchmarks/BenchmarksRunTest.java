package io.propertyfeedback.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark for some milliseconds, so that none rots; says nothing about time. */
class BenchmarksRunTest {
    @Test
    void everyBenchmarkRuns() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("io\\.propertyfeedback\\.benchmarks\\..*")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(5))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(Table.of(results).lines())
                .anyMatch(line -> line.startsWith("CheckBenchmark.propertyFeedback"))
                .anyMatch(line -> line.startsWith("CheckBenchmark.colaStatemachine"))
                .anyMatch(line -> line.startsWith("DecideBenchmark.wholeDecision"))
                .anyMatch(line -> line.startsWith("WorkingTimeBenchmark.add P365D"))
                .anyMatch(line -> line.startsWith("WorkingTimeBenchmark.between PT1H"));
    }
}
