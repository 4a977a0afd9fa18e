package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.FeedbackStorageContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@EnabledIfSystemProperty(named = "proof.scale", matches = "1", disabledReason = "a file is slow: only with -Pproof")
class FileContractTest extends FeedbackStorageContract {
    @TempDir
    Path folder;

    private @Nullable Connection keepsOpen; // without a pool each call would open and close the file

    @Override
    protected FeedbackStorage emptyStorage() {
        DataSource database = Database.inFile(folder);
        try {
            keepsOpen = database.getConnection();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return Database.storage(database);
    }

    @AfterEach
    void close() throws SQLException {
        if (keepsOpen == null) {
            return;
        }
        // without tidying up a file that is deleted next
        try (Statement statement = keepsOpen.createStatement()) {
            statement.execute("shutdown immediately");
        }
    }
}
