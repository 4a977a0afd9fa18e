package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.testkit.Sample;
import java.nio.file.Path;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays when everything around it changes. */
class KeepingTest {
    private static final Sample LIFE = Sample.received("acme", "f-1")
            .assignedTo("zhang")
            .noted("third floor 三楼 🏢")
            .waiting()
            .act(ActId.RESUME, Document.EMPTY);

    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(zone);
    }

    @Test
    void reopenedFileHoldsAll(@TempDir Path folder) {
        DataSource database = Database.inFile(folder);
        Registered calendar = new Registered(
                "acme", "calendar", "riverside", 1, Document.of("zone", "Asia/Shanghai"), Sample.NINE, "li");
        JdbcFeedbackStorage before = Database.storage(database);
        before.commit(LIFE.changes());
        before.register().put(calendar);

        JdbcFeedbackStorage after =
                JdbcFeedbackStorage.withOwnTransactions(Database.inFile(folder)).build();
        assertThat(after.find("acme", "f-1")).contains(LIFE.feedback());
        assertThat(after.history("acme", "f-1")).isEqualTo(LIFE.history());
        assertThat(after.person("acme", "zhao")).isPresent();
        assertThat(after.register().find("acme", "calendar", "riverside")).contains(calendar);
        assertThat(after.feed().advance(99, Sample.NINE, Fold.NOTHING))
                .isEqualTo(LIFE.history().size());
        assertThat(after.feed().read("acme", 0, 99)).hasSize(LIFE.history().size());
    }

    @Test
    void zoneOfTheJvmChangesNothing() {
        JdbcFeedbackStorage storage = Database.storage(Database.inMemory());
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        storage.commit(LIFE.changes());
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        assertThat(storage.find("acme", "f-1")).contains(LIFE.feedback());
        assertThat(storage.history("acme", "f-1")).isEqualTo(LIFE.history());
    }

    @Test
    void wordsStandInOnePlace() {
        DataSource database = Database.inMemory();
        Database.storage(database).commit(LIFE.changes());
        long copies = new OwnTransactions(database)
                .read(jdbc -> jdbc.list(
                                "select count(*) from fb_history where concat(effects, codes, words) like '%Drilling%'",
                                params -> {}, Row::number)
                        .get(0));
        assertThat(copies).isZero();
    }
}
