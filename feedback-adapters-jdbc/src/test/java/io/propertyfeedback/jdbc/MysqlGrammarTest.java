package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.FeedbackStorageContract;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.apache.shardingsphere.sql.parser.autogen.MySQLStatementLexer;
import org.apache.shardingsphere.sql.parser.autogen.MySQLStatementParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No MySQL server was to be had: so a grammar of MySQL 8 reads whatever is sent to one. */
class MysqlGrammarTest {
    private static final Set<String> READ = ConcurrentHashMap.newKeySet();

    private static void read(String sql) {
        if (!READ.add(sql)) {
            return;
        }
        assertThat(sql).as("the grammar lets this pass").doesNotContainIgnoringCase("returning");
        CommonTokenStream tokens = new CommonTokenStream(new MySQLStatementLexer(CharStreams.fromString(sql)));
        MySQLStatementParser parser = new MySQLStatementParser(tokens);
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL); // quicker, and never more lenient
        parser.removeErrorListeners();
        parser.addErrorListener(new BaseErrorListener() {
            @Override
            public void syntaxError(
                    Recognizer<?, ?> recognizer, Object symbol, int line, int at, String what, RecognitionException e) {
                throw new AssertionError("Not of MySQL 8: " + sql + ": " + what);
            }
        });
        parser.execute();
        assertThat(tokens.LA(1)).as("all of " + sql).isEqualTo(Token.EOF);
    }

    /** The contract over MySQL's driver and dialect, while every statement is read. */
    @Nested
    class Statements extends FeedbackStorageContract {
        private final Corner corner = Corner.own(Server.MYSQL).withNames();
        private final Watched watched = new Watched(corner.pool());

        @Override
        protected FeedbackStorage emptyStorage() {
            corner.emptyStorage();
            return corner.named(JdbcFeedbackStorage.withOwnTransactions(watched.source()))
                    .schemaMode(SchemaMode.NONE)
                    .build();
        }

        @AfterEach
        void areReadByTheGrammar() {
            watched.statements().forEach(MysqlGrammarTest::read);
        }
    }

    @AfterAll
    static void allKindsOfStatementsWereRead() {
        assertThat(READ).hasSizeGreaterThan(60);
    }

    @Test
    void scriptIsReadByTheGrammar() {
        String script = new Names("voices", "acme_")
                .fill(Script.complete(Dialect.mysql()).text());
        new Script(script).statements().forEach(MysqlGrammarTest::read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into t (a) values (1) returning a",
                "insert into t (a) values (1) on conflict (a) do nothing",
                "merge into t (a) key (a) values (1)",
                "select a from t order by a nulls last",
                "create index i on t (a) where a is not null"
            })
    void whatIsNotOfMysqlIsNoticed(String sql) {
        assertThatThrownBy(() -> read(sql)).isInstanceOf(AssertionError.class);
    }
}
