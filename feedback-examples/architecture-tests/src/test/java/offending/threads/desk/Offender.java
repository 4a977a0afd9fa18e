package offending.threads.desk;

/** Starts a thread. */
public final class Offender {
    void run() {
        new Thread(() -> {}).start();
    }
}
