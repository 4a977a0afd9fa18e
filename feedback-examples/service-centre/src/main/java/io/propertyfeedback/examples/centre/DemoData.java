package io.propertyfeedback.examples.centre;

import io.propertyfeedback.PropertyFeedbackBuilder;
import io.propertyfeedback.examples.centre.account.Accounts;
import io.propertyfeedback.examples.centre.demo.Demo;
import io.propertyfeedback.examples.centre.demo.Staff;
import java.time.Instant;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/** Fills an empty database with demo data, once; what was broken off is begun anew. */
final class DemoData {
    private static final String FILLED = "demo-data";

    private DemoData() {}

    static void fill(
            Database database,
            Centre.Settings settings,
            UnaryOperator<PropertyFeedbackBuilder> more,
            IntConsumer progress) {
        if (!settings.fresh() && database.setting(FILLED).isPresent()) {
            return;
        }
        database.clear();
        Accounts.write(database.source(), Staff.everybody(), Staff.passwords());
        new Demo(database.storage(), Centre.COMPANY, Instant.now(), more).fill(settings.cases(), progress);
        database.set(FILLED, "filled");
    }
}
