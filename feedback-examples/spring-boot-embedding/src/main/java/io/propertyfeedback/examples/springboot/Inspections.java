package io.propertyfeedback.examples.springboot;

import io.propertyfeedback.desk.IntakeDesk;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Roles;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The host's own matter: what an inspector finds is recorded, and handed in as feedback, together or not at all. */
@RestController
class Inspections {
    static final Channel CHANNEL = new Channel("acme:inspection");

    private static final Actor INSPECTOR = Actor.of(FeedbackOverHttp.COMPANY, "inspector", Roles.FRONT_DESK);

    /** One inspection of a lift on a day. */
    record Inspection(String lift, LocalDate day, String finding) {
        Inspection {
            if (lift == null || !lift.matches("\\S{1,20}") || day == null || finding == null || finding.isBlank()) {
                throw new IllegalArgumentException(
                        "An inspection has a lift of 1 to 20 characters, a day and a finding");
            }
        }
    }

    /** The feedback that was made of it. */
    record Recorded(String feedback) {}

    private final IntakeDesk intake;
    private final JdbcClient database;

    Inspections(IntakeDesk intake, JdbcClient database) {
        this.intake = intake;
        this.database = database;
    }

    @PostMapping("/inspections")
    @Transactional
    public Recorded record(@RequestBody Inspection inspection) {
        NewFeedback said = NewFeedback.of(
                FeedbackOverHttp.COMPANY, "garden", CHANNEL, "repair", inspection.lift() + ": " + inspection.finding());
        Receipt receipt = intake.receive(INSPECTOR, said).receipt();
        database.sql("insert into inspection (lift, inspected, feedback) values (?, ?, ?)")
                .params(inspection.lift(), inspection.day(), receipt.id())
                .update();
        return new Recorded(receipt.id());
    }

    @ExceptionHandler(DuplicateKeyException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    void recordedBefore() {}
}
