package offending.defaults.sla;

import java.util.Locale;

public final class LocaleOffender {
    Object locale = Locale.getDefault();
}
