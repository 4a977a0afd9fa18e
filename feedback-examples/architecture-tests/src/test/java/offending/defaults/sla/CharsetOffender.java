package offending.defaults.sla;

public final class CharsetOffender {
    Object bytes = "é".getBytes();
}
