package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.FeedbackStorageContract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole contract on real databases: some corners of the matrix in an everyday build, all in a proof. In an everyday
 * build MySQL's driver and dialect run it in {@link MysqlGrammarTest}.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("corners")
class MatrixContractTest extends FeedbackStorageContract {
    private final Corner corner;

    MatrixContractTest(Corner corner) {
        this.corner = corner;
    }

    static Stream<Corner> corners() {
        return Proof.RUNS ? Corner.all().filter(corner -> Proof.isAbout(corner.server())) : EVERYDAY.stream();
    }

    private static final List<Corner> EVERYDAY = List.of(
            Corner.own(Server.H2).withoutAutoCommit(),
            Corner.own(Server.H2).joining().withNames(),
            Corner.own(Server.POSTGRESQL).withNames(),
            Corner.own(Server.POSTGRESQL).joining().withoutAutoCommit().pooledByDruid(),
            Corner.own(Server.MARIADB).joining().withNames());

    @Override
    protected FeedbackStorage emptyStorage() {
        return corner.emptyStorage();
    }
}
