package offending.defaults.sla;

public final class CaseOffender {
    Object upper = "i".toUpperCase();
}
