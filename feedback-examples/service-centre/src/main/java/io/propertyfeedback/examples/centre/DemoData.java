package io.propertyfeedback.examples.centre;

import io.propertyfeedback.PropertyFeedbackBuilder;
import io.propertyfeedback.examples.centre.account.Accounts;
import io.propertyfeedback.examples.centre.demo.Demo;
import io.propertyfeedback.examples.centre.demo.Staff;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/** Makes the database where there is none, filled with demo data. One that is there is only replaced when asked. */
final class DemoData {
    static final String FILLED = "demo-data";

    private DemoData() {}

    static Database database(
            Folder folder, Centre.Settings settings, UnaryOperator<PropertyFeedbackBuilder> more, IntConsumer progress)
            throws StartFault, IOException {
        if (settings.fresh() && folder.hasDatabase()) {
            makeRoom(folder);
        }
        if (settings.fresh() || !folder.hasDatabase()) {
            Path draft = folder.freshDraft();
            try (Database database = Database.create(draft)) {
                Accounts.write(database.source(), Staff.everybody(), Staff.passwords());
                new Demo(database.storage(), Centre.COMPANY, Instant.now(), more).fill(settings.cases(), progress);
                database.set(FILLED, "filled");
            }
            folder.finish(draft);
        }
        return FoundDatabase.open(folder);
    }

    /** What is ours will be replaced; anything else, a damaged file say, is put aside and stays. */
    private static void makeRoom(Folder folder) throws StartFault, IOException {
        try {
            FoundDatabase.check(folder);
        } catch (StartFault fault) {
            if (fault.key().equals("fault.database-locked")) {
                throw fault;
            }
            folder.setAside();
        }
    }
}
