package io.propertyfeedback.jdbc;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.testkit.Sample;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Real lives, of which {@link Multiplied} makes many: those under {@code t} are settled, most of them closed, a quarter by a
 * handler {@code own}; those under {@code k} are open or have a unit and a party of their own, and one concerns {@code sun}.
 */
final class Templates {
    static final int SETTLED = 32;
    static final Instant NINE = Sample.NINE;

    private Templates() {}

    /** Makes the tables, and leads the lives over them. */
    static void led(DataSource database) {
        FeedbackStorage storage = JdbcFeedbackStorage.withOwnTransactions(database)
                .schemaMode(SchemaMode.UPGRADE)
                .build();
        lives().forEach(life -> storage.commit(life.changes()));
        while (storage.feed().advance(50, NINE, Templates::days) > 0) {
            // until everything has a position
        }
    }

    private static List<DailyTally> days(Life life) {
        return DailyMeasures.of(life.feedback(), life.history(), ZoneOffset.UTC);
    }

    private static List<Sample> lives() {
        List<Sample> lives = new ArrayList<>();
        for (int i = 0; i < SETTLED; i++) {
            Sample settled = settled(received("t-" + i, "t-" + i, i), i % 4 == 0 ? "own" : "zhang");
            lives.add(i % 8 == 0 ? settled : settled.move("reviewed", Document.of("lesson", "post hours")));
        }
        for (int i = 0; i < 60; i++) {
            Sample received = received("k-open-" + i, "k-" + i, i);
            lives.add(
                    i % 10 == 0
                            ? received.assignedTo("own")
                            : i % 3 == 0 ? done(received, "zhang") : received.assignedTo("chen"));
        }
        Document question = Document.of("department", "legal", "question", "may they?");
        lives.add(received("k-asking", "k-a", 2).assignedTo("chen").act(ActId.CONSULT, question));
        lives.add(received("k-merged", "k-m", 1).mergedInto(lives.get(SETTLED + 1)));
        return lives;
    }

    private static Sample received(String id, String unit, int minute) {
        return Sample.received(
                "acme",
                id,
                said -> (id.equals("k-open-7") ? said.concerning("sun") : said)
                        .at(Location.unit(unit))
                        .from(SubmitterKind.OWNER, Person.of("acme", unit))
                        .receivedAt(NINE.plusSeconds(60L * minute)));
    }

    /** In the follow-up, which nobody has yet. */
    private static Sample done(Sample received, String handler) {
        return received.assignedTo(handler)
                .move("confirmed", Document.of("clarified", "every night", "contacted", true))
                .move("analysed", Document.of("nature", "renovation", "impact", "several"))
                .move(
                        "planned",
                        Document.builder()
                                .put("solution", "agree on hours")
                                .put("feasible", true)
                                .put("planned", NINE.plusSeconds(86_400).toString())
                                .put("agreed", true)
                                .build())
                .move("done", Document.of("result", "agreed on hours"));
    }

    private static Sample settled(Sample received, String handler) {
        return done(received, handler)
                .moveBy(Sample.WANG, "satisfied", Document.of("satisfaction", "5", "solved", true));
    }
}
