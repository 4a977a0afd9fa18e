package offending.defaults.sla;

@SuppressWarnings("DefaultCharset") // the offence
public final class CharsetOffender {
    Object bytes = "é".getBytes();
}
