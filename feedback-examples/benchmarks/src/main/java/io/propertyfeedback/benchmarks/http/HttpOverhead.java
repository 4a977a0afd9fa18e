package io.propertyfeedback.benchmarks.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An intake and a move over HTTP, beside the same calls of the library and beside a bare servlet that only parses and
 * answers. In every round all of them take their turn, so that a noisy neighbour meets all; the first round warms up and
 * is not counted.
 *
 * <p>{@code java -cp benchmarks.jar io.propertyfeedback.benchmarks.http.HttpOverhead [rounds]}; needs wrk.
 */
public final class HttpOverhead {
    private static final int MANY = 60_000;
    private static final int ANSWER = 1_100; // bytes, as the API answers an intake

    private HttpOverhead() {}

    public static void main(String[] args) throws Exception {
        if (!Load.isThere()) {
            System.out.println("wrk is not here; install it (apt-get install wrk) and try again");
            return;
        }
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        byte[] answer = new byte[ANSWER];
        Arrays.fill(answer, (byte) ' ');
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            System.out.println(round == 0 ? "warming up" : "round " + round + " of " + rounds);
            Map<String, Double> one = round(answer);
            if (round > 0) {
                one.forEach((what, time) ->
                        micros.computeIfAbsent(what, key -> new ArrayList<>()).add(time));
            }
        }
        System.out.printf("%-28s %10s %22s%n", "one request", "µs", "range");
        micros.forEach(HttpOverhead::print);
    }

    private static Map<String, Double> round(byte[] answer) throws Exception {
        Map<String, Double> micros = new LinkedHashMap<>();
        try (Estate estate = new Estate(answer)) {
            long start = System.nanoTime();
            List<String> ids = estate.receive(MANY);
            micros.put("intake, the library alone", perCall(start));
            micros.put("intake, bare servlet", Load.micros(estate.port(), Estate.intakes("/bare")));
            micros.put("intake, over HTTP", Load.micros(estate.port(), Estate.intakes("/api")));
            micros.put("move, bare servlet", Load.micros(estate.port(), Estate.moves("/bare", ids)));
            micros.put("move, over HTTP", Load.micros(estate.port(), Estate.moves("/api", ids)));
            List<String> others = estate.receive(MANY);
            start = System.nanoTime();
            estate.move(others);
            micros.put("move, the library alone", perCall(start));
        }
        return micros;
    }

    private static double perCall(long start) {
        return (System.nanoTime() - start) / 1_000.0 / MANY;
    }

    private static void print(String what, List<Double> times) {
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-28s %10.1f %10.1f to %8.1f%n",
                what,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }
}
