package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.desk.PublishedReport;
import io.propertyfeedback.desk.ReportDesk;
import io.propertyfeedback.desk.RestatedReport;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.KpiCatalogue;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A published report comes back from every database to the last digit, and editions are told apart. */
@ParameterizedClass
@EnumSource(Server.class)
class PublishedReportsTest {
    private static final Actor MO = Actor.of("acme", "mo", Roles.MANAGER);
    private static final Actor DORA = Actor.of("acme", "dora", Roles.FRONT_DESK);

    private static final NewFeedback INQUIRY =
            NewFeedback.of("acme", "garden", Channel.PHONE, "inquiry", "Opening hours?");
    private static final ActRequest ANSWERED = ActRequest.move("answered", Document.of("answer", "nine to five"));
    private static final String LATE = "written up after the holiday";

    private final Server server;
    private Instant now = Instant.parse("2026-03-02T02:00:00Z");

    PublishedReportsTest(Server server) {
        this.server = server;
    }

    @Test
    void readsAsItWasPublished() {
        PropertyFeedback feedback = PropertyFeedback.on(Database.storage(server.database(server.fresh())))
                .time(() -> now)
                .open();
        Actor admin = Actor.of("acme", "ann", Roles.ADMIN);
        feedback.setup()
                .put(
                        admin,
                        WorkingCalendar.in(ZoneId.of("Asia/Shanghai"))
                                .id("office")
                                .weekdays(Window.of("09:00", "17:00"))
                                .build(),
                        0)
                .stored();
        feedback.setup()
                .put(admin, Community.of("acme", "garden", "花园", "office"), 0)
                .stored();
        for (int minutes : List.of(7, 13, 31)) {
            Receipt receipt = receipt(feedback, INQUIRY);
            now = now.plus(Duration.ofMinutes(minutes));
            answer(feedback, receipt, ANSWERED);
        }
        now = Instant.parse("2026-04-01T01:00:00Z");
        ReportDesk reports = feedback.reports();
        KpiQuery march =
                KpiQuery.of(Kpis.HANDLING_TIME, Period.month(2026, 3), now).by(Dimension.COMMUNITY);
        PublishedReport first = reports.publish(MO, march);
        now = now.plusSeconds(1);
        PublishedReport second = reports.publish(MO, march.at(now));

        assertThat(reports.list(MO, null, 10)).containsExactly(first, second);
        assertThat(second.edition()).isEqualTo(2);
        RestatedReport same = reports.find(MO, first.id(), Kpis.CATALOGUE).orElseThrow();
        assertThat(same.isRestated()).isFalse();
        assertThat(same.published().rows().get(0).figure().spread())
                .isEqualTo(
                        feedback.kpis().report(MO, march).rows().get(0).figure().spread());
        assertThat(reports.find(MO, first.id(), new KpiCatalogue(List.of(), List.of()))
                        .orElseThrow()
                        .published())
                .isEqualTo(same.published());

        now = now.plusSeconds(60);
        Instant said = Instant.parse("2026-03-03T02:00:00Z");
        Receipt late = receipt(feedback, INQUIRY.backdated(said, LATE));
        answer(feedback, late, ANSWERED.happened(said.plusSeconds(60), LATE));
        RestatedReport restated = reports.find(MO, first.id(), Kpis.CATALOGUE).orElseThrow();
        assertThat(restated.published()).isEqualTo(same.published());
        assertThat(restated.rows()).singleElement().satisfies(row -> {
            assertThat(restated.isRestated(row)).isTrue();
            assertThat(row.published().n()).isEqualTo(3);
            assertThat(row.present().n()).isEqualTo(4);
        });
    }

    private static Receipt receipt(PropertyFeedback feedback, NewFeedback said) {
        return feedback.intake().receive(DORA, said).receipt();
    }

    private static void answer(PropertyFeedback feedback, Receipt receipt, ActRequest request) {
        feedback.handling()
                .perform(DORA, receipt.feedback().id(), receipt.feedback().version(), request)
                .orThrow();
    }
}
