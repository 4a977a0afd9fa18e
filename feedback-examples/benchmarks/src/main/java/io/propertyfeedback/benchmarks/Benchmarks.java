package io.propertyfeedback.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks in rounds and prints one table. A round runs every benchmark once, each in a new JVM, so that
 * what is compared is measured minutes apart at most and a noisy neighbour meets all of them.
 *
 * <p>Arguments: how many rounds (3), and a regular expression for the names (all). For anything finer there is JMH's own
 * command line: {@code java -cp benchmarks.jar org.openjdk.jmh.Main}.
 */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        String which = args.length > 1 ? args[1] : ".*Benchmark.*";
        List<RunResult> results = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            System.out.println("round " + round + " of " + rounds);
            results.addAll(run(which));
        }
        System.out.println(Table.of(results));
    }

    private static Collection<RunResult> run(String which) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(which)
                        .forks(1)
                        .jvmArgsAppend(
                                "-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-Xbatch") // compiled before it is measured
                        .warmupIterations(8)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(4)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .addProfiler(ProcessorTime.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }
}
