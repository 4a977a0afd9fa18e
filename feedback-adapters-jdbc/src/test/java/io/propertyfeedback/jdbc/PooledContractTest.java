package io.propertyfeedback.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.FeedbackStorageContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A small pool whose connections do not commit by themselves. */
class PooledContractTest extends FeedbackStorageContract {
    private final List<HikariDataSource> pools = new ArrayList<>();

    @Override
    protected FeedbackStorage emptyStorage() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(Database.inMemory());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(4);
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return Database.storage(pool);
    }

    @AfterEach
    void closePools() {
        pools.forEach(HikariDataSource::close);
    }
}
