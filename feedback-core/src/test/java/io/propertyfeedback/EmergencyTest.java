package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Putting;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An emergency is urgent by itself, and its clocks run around the clock. */
class EmergencyTest {
    private static final Actor ANN = Actor.of("acme", "ann", Roles.ADMIN);
    private static final Actor ROSE = Actor.of("acme", "rose", Roles.RESIDENT);

    private final Estate estate = new Estate();

    private static NewFeedback said(Channel channel, String category) {
        return NewFeedback.of("acme", "garden", channel, category, "Water runs through the ceiling")
                .at(Location.unit("3-1201"))
                .from(SubmitterKind.OWNER, Person.of("acme", "p1").named("Wang"));
    }

    private static Instant due(Feedback feedback, ClockKind clock) {
        return feedback.clocks().of(clock).orElseThrow().due();
    }

    @Test
    void aLeakOnTheEveOfNationalDayIsDueInAQuarterOfAnHour() {
        estate.goesTo("2026-09-30T22:10");
        Feedback leak = estate.received(said(Channel.WECHAT_GROUP, "help/flooding"));
        assertThat(leak.position().grading().priority()).isEqualTo(Priority.URGENT);
        assertThat(due(leak, ClockKind.RESPONSE)).isEqualTo(Estate.at("2026-09-30T22:25"));
        assertThat(due(leak, ClockKind.STEP)).isEqualTo(Estate.at("2026-09-30T22:25"));
        assertThat(due(leak, ClockKind.RESOLUTION)).isEqualTo(Estate.at("2026-10-01T22:10"));

        estate.passes(Duration.ofMinutes(10));
        Feedback found = estate.act(Estate.DORA, leak, Moves.assigned("li"));
        assertThat(due(found, ClockKind.STEP)).isEqualTo(Estate.at("2026-10-01T02:20"));
    }

    @Test
    void nobodyAtTheDeskIsABreachInTheNight() {
        estate.goesTo("2026-09-30T22:10");
        Feedback leak = estate.received(said(Channel.WECHAT_GROUP, "help/flooding"));
        estate.goesTo("2026-09-30T22:26");
        estate.feedback.monitor().sweep(100);
        assertThat(estate.feedback.records().history(Estate.DORA, leak.id()))
                .anyMatch(entry -> entry.act().equals(ActId.BREACH));
    }

    @Test
    void whatIsNoEmergencyWaitsForTheWorkingDay() {
        estate.goesTo("2026-09-30T22:10");
        Feedback drip = estate.received(said(Channel.WECHAT_GROUP, "repair/leakage"));
        assertThat(drip.position().grading().priority()).isEqualTo(Priority.NORMAL);
        assertThat(due(drip, ClockKind.RESPONSE)).isEqualTo(Estate.at("2026-10-01T11:00"));
    }

    static Stream<Channel> channels() {
        return Stream.of(Channel.PHONE, Channel.EMAIL, Channel.ONLINE, Channel.WECHAT_GROUP, Channel.SERVICE_DESK);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void anEmergencyIsUrgentOverEveryChannel(Channel channel) {
        Feedback fire = estate.received(said(channel, "help/fire"));
        assertThat(fire.position().grading().priority()).isEqualTo(Priority.URGENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gas-leak", "trapped-in-elevator", "flooding", "fire", "locked-out", "medical", "emergency"})
    void aResidentWhoMayChooseNoPriorityIsHeardAtOnce(String name) {
        NewFeedback said = NewFeedback.of("acme", "garden", Channel.ONLINE, "help/" + name, "Help");
        Feedback heard =
                estate.feedback.intake().handIn(ROSE, said, null).receipt().feedback();
        assertThat(heard.position().grading().priority()).isEqualTo(Priority.URGENT);
        assertThat(due(heard, ClockKind.STEP)).isEqualTo(estate.now().plus(Duration.ofMinutes(15)));
    }

    @Test
    void whatStaffCallLowIsUrgentAllTheSameAndWhatAHostCallsOtherwiseStays() {
        Feedback low = estate.received(said(Channel.PHONE, "help/fire").priority(Priority.LOW));
        assertThat(low.position().grading().priority()).isEqualTo(Priority.URGENT);
        Priority own = new Priority("acme:p0");
        Feedback hosts = estate.received(said(Channel.EMAIL, "help/fire").priority(own));
        assertThat(hosts.position().grading().priority()).isEqualTo(own);
    }

    @Test
    void anUrgentComplaintRunsAroundTheClockToo() {
        estate.goesTo("2026-09-30T22:10");
        Feedback complaint =
                estate.received(said(Channel.PHONE, "complaint/noise").priority(Priority.URGENT));
        assertThat(due(complaint, ClockKind.RESPONSE)).isEqualTo(Estate.at("2026-09-30T22:25"));
        assertThat(due(complaint, ClockKind.RESOLUTION)).isEqualTo(Estate.at("2026-10-01T22:10"));
    }

    @Test
    void aCategoryDeclaredAtRunTimeIsUrgentWithAllBelowIt() {
        estate.feedback.definitions().putDocument(ANN, "category", "repair/acme:mains", Document.of("urgent", true), 0);
        estate.feedback.definitions().putDocument(ANN, "category", "repair/acme:mains/burst", Document.EMPTY, 0);
        Feedback burst = estate.received(said(Channel.PHONE, "repair/acme:mains/burst"));
        assertThat(burst.position().grading().priority()).isEqualTo(Priority.URGENT);
        assertThat(estate.feedback.setup().categories(ANN).isUrgent(new Category("repair/acme:mains/burst")))
                .isTrue();
    }

    @Test
    void aTreeKeepsWhatIsUrgentAsADocument() {
        CategoryTree tree = CategoryTree.standard().urgent(new Category("repair/gas"));
        assertThat(CategoryTree.fromDocument(tree.toDocument())).isEqualTo(tree).isNotEqualTo(CategoryTree.standard());
        assertThat(tree.without(Category.REPAIR).isUrgent(new Category("repair/gas")))
                .isFalse();
    }

    @Test
    void aCommunityKeepsItsEmergencyNumber() {
        Community garden = Community.of("acme", "g2", "Garden 2", "office").emergencyPhone("+86 (20) 8888-2400");
        estate.feedback.setup().put(ANN, garden, 0).stored();
        assertThat(estate.feedback.setup().community(ANN, "g2").orElseThrow().emergencyPhone())
                .isEqualTo("+86 (20) 8888-2400");
        assertThatThrownBy(() -> garden.emergencyPhone("call us"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("emergencyPhone", "call us", "digits");
    }

    @Test
    void whatIsNoNumberIsRefusedAndSaysSo() {
        Document wrong = Document.of("name", "G", "calendar", "office", "emergencyPhone", "call us");
        Putting put = estate.feedback.definitions().putDocument(ANN, "community", "g3", wrong, 0);
        assertThat(((Refused) put).refusals().toString()).contains("emergencyPhone", "call us", "digits");
    }
}
