package io.propertyfeedback.benchmarks.lives;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.desk.Rounds;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.jdbc.JdbcFeedbackStorage;
import io.propertyfeedback.jdbc.SchemaMode;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.ZoneId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;

/** Leads feedback of one company through {@link HandToHand}, each call one transaction, with monitor, relay and folds
 * running as they come. Thread-safe.
 */
public final class Lives implements AutoCloseable {
    /** How many moves lead from receipt to the end. */
    public static final int MOVES = 7;

    private static final String COMPANY = "acme";

    private final PropertyFeedback feedback;
    private final Rounds rounds;
    private final ConcurrentMap<String, Actor> staff = new ConcurrentHashMap<>();

    /** Makes the tables and opens the library as it comes; {@code communities} are numbered from 0. */
    public Lives(DataSource database, int communities) {
        feedback = PropertyFeedback.on(JdbcFeedbackStorage.withOwnTransactions(database)
                        .schemaMode(SchemaMode.UPGRADE)
                        .build())
                .standardProcess(HandToHand.process())
                .open();
        Actor admin = Actor.of(COMPANY, "ann", Roles.ADMIN);
        feedback.setup()
                .put(
                        admin,
                        WorkingCalendar.in(ZoneId.of("Asia/Shanghai"))
                                .id("office")
                                .weekdays(Window.of("09:00", "12:00"), Window.of("13:30", "18:00"))
                                .build(),
                        0)
                .stored();
        for (int i = 0; i < communities; i++) {
            feedback.setup()
                    .put(admin, Community.of(COMPANY, "c" + i, "Community " + i, "office"), 0)
                    .stored();
        }
        rounds = feedback.rounds();
        Thread background = new Thread(rounds, "feedback-rounds");
        background.setDaemon(true);
        background.start();
    }

    /** Receives one; answers its id. */
    public String receive(String by, int community, String unit, String party, String title, String text) {
        return feedback.intake()
                .receive(
                        actor(by),
                        NewFeedback.of(COMPANY, "c" + community, Channel.PHONE, "complaint/noise", text)
                                .titled(title)
                                .at(Location.unit(unit))
                                .from(new Submitter(SubmitterKind.OWNER, party, null)))
                .receipt()
                .id();
    }

    /** Completes the step numbered from 0 and hands on; with the last one the feedback ends. */
    public void complete(String id, int step, String by, String comment, String next, int satisfaction) {
        Document record = step < MOVES - 1
                ? Document.of(HandToHand.COMMENT, comment, HandToHand.HANDLER, next)
                : Document.of(HandToHand.COMMENT, comment, HandToHand.SATISFACTION, "" + satisfaction);
        feedback.handling()
                .perform(actor(by), id, step + 1L, ActRequest.move(HandToHand.DONE, record))
                .orThrow();
    }

    private Actor actor(String id) {
        return staff.computeIfAbsent(id, who -> Actor.of(COMPANY, who, Roles.FRONT_DESK, Roles.HANDLER));
    }

    /** Stops the rounds: monitor, relay and folds. */
    @Override
    public void close() {
        rounds.close();
    }
}
