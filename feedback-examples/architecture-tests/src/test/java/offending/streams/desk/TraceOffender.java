package offending.streams.desk;

public final class TraceOffender {
    void say(Exception failed) {
        failed.printStackTrace();
    }
}
