package offending.clocks.desk;

public final class MillisOffender {
    long now = System.currentTimeMillis();
}
