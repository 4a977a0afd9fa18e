package io.propertyfeedback.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that initialises classes, each as the first of all, in a loader of its own. Its log of class initialisation
 * tells which others each needs. It is a JVM of its own since threads that hang in an initialiser never end.
 */
final class InitialisingJvm {
    /** Initialised before each class, so that the log tells where the next one begins. */
    static final class Next {
        static {
            mark();
        }

        private Next() {}

        private static void mark() {}
    }

    private static final int ROUNDS = 20;
    private static final long SECONDS = 2;

    private InitialisingJvm() {}

    /** {@code each FILE} initialises every class of the file first; {@code pair A B} two from two threads. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("each")) {
            each(Files.readAllLines(Path.of(arguments[1])));
        } else {
            pair(arguments[1], arguments[2]);
        }
        System.exit(0); // with threads that hang
    }

    private static void each(List<String> names) {
        for (String name : names) {
            try {
                FreshLoader loader = loader();
                Class.forName(Next.class.getName(), true, loader);
                Class.forName(name, true, loader);
            } catch (ClassNotFoundException | LinkageError failure) {
                System.out.println(name + ": " + failure + rootOf(failure));
            }
        }
    }

    private static void pair(String one, String other) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            FreshLoader loader = loader();
            CyclicBarrier both = new CyclicBarrier(2);
            Thread first = initialising(one, loader, both);
            Thread second = initialising(other, loader, both);
            first.join(TimeUnit.SECONDS.toMillis(SECONDS));
            second.join(TimeUnit.SECONDS.toMillis(SECONDS));
            if (first.isAlive() || second.isAlive()) {
                System.out.println(one + " and " + other + " hang when two threads touch one each");
                return;
            }
        }
    }

    private static Thread initialising(String name, FreshLoader loader, CyclicBarrier both) {
        Thread thread = new Thread(() -> {
            try {
                both.await();
                Class.forName(name, true, loader);
            } catch (Exception | LinkageError failure) {
                System.out.println(name + ": " + failure + rootOf(failure));
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static FreshLoader loader() {
        return new FreshLoader("io.propertyfeedback.", "offending.");
    }

    private static String rootOf(Throwable failure) {
        return failure.getCause() == null ? "" : " because of " + failure.getCause();
    }
}
