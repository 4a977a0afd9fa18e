package io.propertyfeedback.examples.sharding;

import io.propertyfeedback.jdbc.Dialect;
import io.propertyfeedback.jdbc.JdbcFeedbackStorage;
import io.propertyfeedback.jdbc.JdbcStorageSetup;
import io.propertyfeedback.jdbc.SchemaMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.shardingsphere.driver.api.yaml.YamlShardingSphereDataSourceFactory;

/** What a host writes to keep feedback on several servers: tables on each, and one data source over them. */
public final class ShardedDatabase {
    private ShardedDatabase() {}

    /** Makes the tables of one server; every server has all of them, however few are used there. */
    public static void makeTables(DataSource server) {
        JdbcFeedbackStorage.withOwnTransactions(server)
                .dialect(Dialect.postgresql())
                .schemaMode(SchemaMode.UPGRADE)
                .build();
    }

    /** One data source over the two servers that {@code sharding.yaml} names in this order. */
    public static DataSource over(List<DataSource> servers) throws SQLException {
        Map<String, DataSource> named = new LinkedHashMap<>();
        for (DataSource server : servers) {
            named.put("server_" + named.size(), server);
        }
        try (InputStream rules = ShardedDatabase.class.getResourceAsStream("sharding.yaml")) {
            if (rules == null) {
                throw new IllegalStateException("sharding.yaml is missing");
            }
            return YamlShardingSphereDataSourceFactory.createDataSource(named, rules.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The storage, with the dialect named: a driver that spreads statements calls itself PostgreSQL. */
    public static JdbcStorageSetup storage(DataSource sharded) {
        return JdbcFeedbackStorage.withOwnTransactions(sharded).dialect(Dialect.shardedPostgresql());
    }
}
