package io.propertyfeedback.process;

import static io.propertyfeedback.model.StepId.ANALYSE;
import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.model.StepId.FOLLOW_UP;
import static io.propertyfeedback.model.StepId.IMPLEMENT;
import static io.propertyfeedback.model.StepId.PLAN;
import static io.propertyfeedback.model.StepId.RECEIVE;

import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * People, a calendar and beginnings that tests share: {@code Lives.complaint().standsOn(PLAN).at("03-03 10:00").by(LI)}.
 * The calendar is Monday to Friday 09:00 to 17:00 in Shanghai; 2 March 2026 is a Monday.
 */
public final class Lives {
    public static final String ACME = "acme";
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final WorkingCalendar OFFICE = WorkingCalendar.in(SHANGHAI)
            .id("office")
            .weekdays(Window.of("09:00", "17:00"))
            .build();

    public static final Actor DORA = Actor.of(ACME, "dora", Roles.FRONT_DESK);
    public static final Actor LI = Actor.of(ACME, "li", Roles.HANDLER);
    public static final Actor CHEN = Actor.of(ACME, "chen", Roles.HANDLER);
    /** Works and makes follow-ups. */
    public static final Actor WU = Actor.of(ACME, "wu", Roles.HANDLER, Roles.FOLLOW_UP);

    public static final Actor FAY = Actor.of(ACME, "fay", Roles.FOLLOW_UP);
    public static final Actor RUI = Actor.of(ACME, "rui", Roles.REVIEWER);
    public static final Actor SUE = Actor.of(ACME, "sue", Roles.SUPERVISOR);

    private Lives() {}

    /** An instant of 2026 from {@code MM-dd HH:mm} in Shanghai. */
    public static Instant at(String local) {
        return LocalDateTime.parse("2026-" + local.replace(' ', 'T'))
                .atZone(SHANGHAI)
                .toInstant();
    }

    /** What Mrs Wang, an owner, says. */
    public static NewFeedback said(String category) {
        return anonymous(category).from(SubmitterKind.OWNER, Person.of(ACME, "wang"));
    }

    /** What someone says who gives no name. */
    public static NewFeedback anonymous(String category) {
        return NewFeedback.of(ACME, "garden", Channel.PHONE, category, "drilling every night");
    }

    /** A noise complaint of Mrs Wang, received by Dora on Monday at nine, in the seven steps. */
    public static Life complaint() {
        return begin(SevenSteps.process(), said("complaint/noise"));
    }

    /** A noise complaint of Mrs Wang, received by Dora an hour before the others: f0. */
    public static Life earlier() {
        return Life.received(SevenSteps.process(), "f0", said("complaint/noise"), DORA, at("03-02 08:00"));
    }

    /** Received by Dora on Monday at nine. */
    public static Life begin(FeedbackProcess process, NewFeedback said) {
        return Life.received(process, "f1", said, DORA, at("03-02 09:00"));
    }

    /** Leads a feedback in the seven steps from receipt to a step at one instant, with Li as the handler. */
    static void lead(Life life, StepId to) {
        if (to.equals(RECEIVE)) {
            return;
        }
        life.by(DORA).moves("assigned", "handler", "li");
        if (to.equals(CONFIRM)) {
            return;
        }
        life.by(LI).moves("confirmed", "contacted", true);
        if (to.equals(ANALYSE)) {
            return;
        }
        life.moves("analysed", "nature", "renovation at night", "impact", "several");
        if (to.equals(PLAN)) {
            return;
        }
        plan(life);
        if (to.equals(IMPLEMENT)) {
            return;
        }
        life.moves("done", "result", "hours agreed in writing");
        if (to.equals(FOLLOW_UP)) {
            return;
        }
        life.by(FAY).moves("satisfied", "satisfaction", "4", "solved", true);
    }

    static void plan(Life life) {
        life.moves(
                "planned",
                "solution",
                "agree hours with the contractor",
                "feasible",
                true,
                "planned",
                life.now().toString(),
                "agreed",
                true);
    }
}
