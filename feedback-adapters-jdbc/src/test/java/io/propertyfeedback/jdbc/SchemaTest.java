package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.testkit.Sample;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private final DataSource database = Database.inMemory();

    @Test
    void validationOfAnEmptyDatabaseNamesTheFix() {
        assertThatThrownBy(
                        () -> JdbcFeedbackStorage.withOwnTransactions(database).build())
                .isInstanceOf(FeedbackStorageException.class)
                .hasMessageContaining("fb_feedback")
                .hasMessageContaining("schemaMode(SchemaMode.UPGRADE)")
                .hasMessageContaining("script()");
    }

    @Test
    void validationCreatesNothing() throws SQLException {
        assertThatThrownBy(
                () -> JdbcFeedbackStorage.withOwnTransactions(database).build());
        assertThat(tables()).isEmpty();
    }

    @Test
    void tablesWithAnotherPrefixAreMissing() {
        Database.storage(database);
        assertThatThrownBy(() -> JdbcFeedbackStorage.withOwnTransactions(database)
                        .prefix("acme_")
                        .build())
                .hasMessageContaining("acme_feedback");
    }

    @Test
    void tablesInAnotherSchemaAreMissing() throws SQLException {
        execute("create schema voices");
        Database.storage(database);
        assertThatThrownBy(() -> JdbcFeedbackStorage.withOwnTransactions(database)
                        .schema("voices")
                        .build())
                .hasMessageContaining("voices.fb_feedback");
    }

    @Test
    void tablesOfALaterVersionAskForALaterLibrary() throws SQLException {
        Database.storage(database);
        execute("update fb_version set version = 7");
        assertThatThrownBy(() -> Database.storage(database))
                .hasMessageContaining(
                        "older than the tables: these are of version 7, known is version " + Schema.VERSION);
    }

    @Test
    void tablesOfAnEarlierVersionAskForAnUpgrade() throws SQLException {
        Database.storage(database);
        execute("update fb_version set version = 0");
        assertThatThrownBy(() -> Database.storage(database))
                .hasMessageContaining("of version 0, needed is version " + Schema.VERSION)
                .hasMessageContaining("SchemaMode.UPGRADE");
    }

    @Test
    void tablesWithoutAVersionAreHalfMade() throws SQLException {
        Database.storage(database);
        execute("delete from fb_version");
        execute("drop table fb_register");
        assertThatThrownBy(() -> Database.storage(database))
                .hasMessageContaining("half made")
                .hasMessageContaining("missing: fb_register")
                .hasMessageContaining("drop those that begin with fb_");
    }

    @Test
    void missingColumnIsNamed() throws SQLException {
        Database.storage(database);
        execute("alter table fb_state drop column rating");
        assertThatThrownBy(() -> Database.storage(database))
                .hasMessageContaining("fb_state: its column rating is missing");
    }

    @Test
    void shortColumnIsNamedWithBothLengths() throws SQLException {
        Database.storage(database);
        execute("alter table fb_state alter column handler varchar(36)");
        assertThatThrownBy(() -> Database.storage(database))
                .hasMessageContaining("fb_state: its column handler takes 36 characters, needed are 128");
    }

    @Test
    void boundOnTextIsNamed() throws SQLException {
        Database.storage(database);
        execute("alter table fb_feedback alter column text varchar(4000)");
        assertThatThrownBy(() -> Database.storage(database))
                .hasMessageContaining("fb_feedback: its column text takes 4000 characters, needed are any number");
    }

    @Test
    void halfOfTheTablesIsLeftToPeople() throws SQLException {
        Database.storage(database);
        execute("drop table fb_claim");
        assertThatThrownBy(() -> Database.storage(database)).hasMessageContaining("Tables are missing: fb_claim");
    }

    @Test
    void upgradeOfWhatIsThereKeepsIt() {
        Sample sample = Sample.received("acme", "f-1");
        Database.storage(database).commit(sample.changes());
        assertThat(Database.storage(database).find("acme", "f-1")).contains(sample.feedback());
    }

    @Test
    void scriptRunByTheHostIsAllThatIsNeeded() throws SQLException {
        execute("create schema voices");
        JdbcStorageSetup setup = JdbcFeedbackStorage.withOwnTransactions(database)
                .schema("voices")
                .prefix("acme_");
        execute(setup.script());
        assertThat(setup.build().commit(Sample.received("acme", "f-1").changes()))
                .containsExactly(CommitResult.COMMITTED);
    }

    @Test
    void scriptNamesEveryTableWithSchemaAndPrefix() throws SQLException {
        execute("create schema voices");
        execute(JdbcFeedbackStorage.withOwnTransactions(database)
                .schema("voices")
                .prefix("acme_")
                .script());
        assertThat(tables()).hasSize(18).allMatch(name -> name.startsWith("VOICES.ACME_"));
    }

    @Test
    void namesThatAreMoreThanNamesAreRefused() {
        assertThatThrownBy(
                        () -> JdbcFeedbackStorage.withOwnTransactions(database).prefix("x; drop table y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void joiningStorageCreatesNothing() {
        assertThatThrownBy(() -> JdbcFeedbackStorage.joining(database::getConnection)
                        .schemaMode(SchemaMode.UPGRADE)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("transaction that is joined");
    }

    @Test
    void unknownDatabaseIsNamed() {
        assertThatThrownBy(() -> Dialect.recognised(product("Oracle")))
                .isInstanceOf(FeedbackStorageException.class)
                .hasMessageContaining("'Oracle'")
                .hasMessageContaining("dialect(...): [h2, postgresql, mariadb, mysql]");
    }

    private static DatabaseMetaData product(String name) {
        return (DatabaseMetaData) Proxy.newProxyInstance(
                SchemaTest.class.getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (proxy, method, args) -> name);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"BASE TABLE"})) {
            while (tables.next()) {
                if (!tables.getString("TABLE_SCHEM").equals("INFORMATION_SCHEMA")) {
                    names.add(tables.getString("TABLE_SCHEM") + "." + tables.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }
}
