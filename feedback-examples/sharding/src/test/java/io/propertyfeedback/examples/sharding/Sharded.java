package io.propertyfeedback.examples.sharding;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.Capabilities;
import io.propertyfeedback.testkit.Rule;
import java.sql.SQLException;
import java.util.List;

/** The storage over both servers, opened once for all tests of the JVM. */
final class Sharded {
    static final Capabilities CAPABILITIES = Capabilities.ALL.without(
            Rule.WHATEVER_THE_SHARD, "a key lies on the server of its shard, and no transaction sees all servers");

    private Sharded() {}

    private static final class Opened {
        static final List<Mortal> MORTALS = List.of(new Mortal(), new Mortal());
        static final Recorded RECORDED = open();
        static final FeedbackStorage STORAGE =
                ShardedDatabase.storage(RECORDED.source()).build();

        private static Recorded open() {
            try {
                return new Recorded(ShardedDatabase.over(
                        List.of(Servers.dying(0, MORTALS.get(0)), Servers.dying(1, MORTALS.get(1)))));
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    static FeedbackStorage emptyStorage() {
        Servers.both().forEach(Servers::empty);
        return Opened.STORAGE;
    }

    /** A server that can be made to die. */
    static Mortal server(int which) {
        return Opened.MORTALS.get(which);
    }

    /** Every statement that was sent so far. */
    static Recorded recorded() {
        return Opened.RECORDED;
    }
}
