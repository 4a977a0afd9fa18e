package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.testkit.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts that migrate with Flyway use the script as it is in the jar, or as it is printed. */
class FlywayTest {
    private final DataSource database = Server.POSTGRESQL.database(Server.POSTGRESQL.fresh());
    private final JdbcStorageSetup setup =
            JdbcFeedbackStorage.withOwnTransactions(database).prefix("pf_");

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database);
    }

    @Test
    void scriptOfTheJarIsAMigration() {
        flyway().locations("classpath:io/propertyfeedback/jdbc/postgresql")
                .placeholders(Map.of("table", "pf_", "index", "pf_"))
                .load()
                .migrate();
        assertThat(setup.build().commit(Sample.received("acme", "f-1").changes()))
                .containsExactly(CommitResult.COMMITTED);
    }

    @Test
    void printedScriptIsAMigration(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("V7__feedback.sql"), setup.script());
        flyway().locations("filesystem:" + folder).load().migrate();
        assertThat(setup.build().commit(Sample.received("acme", "f-1").changes()))
                .containsExactly(CommitResult.COMMITTED);
    }
}
