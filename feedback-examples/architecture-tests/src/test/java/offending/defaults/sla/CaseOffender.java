package offending.defaults.sla;

@SuppressWarnings("StringCaseLocaleUsage") // the offence
public final class CaseOffender {
    Object upper = "i".toUpperCase();
}
