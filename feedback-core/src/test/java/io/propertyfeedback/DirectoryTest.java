package io.propertyfeedback;

import static io.propertyfeedback.Estate.CHEN;
import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.access.StaffMember.Absence;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the host's directory lets be made responsible. */
class DirectoryTest {
    private static final List<StaffMember> STAFF = List.of(
            StaffMember.of("li", "Li Qiang", Roles.HANDLER)
                    .inDepartments("engineering")
                    .reportingTo("sue"),
            StaffMember.of("chen", "Chen Jing", Roles.HANDLER)
                    .absent(new Absence(Estate.at("2026-03-01T00:00"), Estate.at("2026-03-04T00:00"), "li")),
            StaffMember.of("xu", "Xu Na", Roles.HANDLER)
                    .absent(new Absence(Estate.at("2026-02-01T00:00"), Estate.at("2026-03-02T00:00"), null)),
            StaffMember.of("he", "He Ping", Roles.HANDLER).inCommunities("lake"),
            StaffMember.of("ann", "Ann", Roles.ADMIN),
            StaffMember.of("p1", "Wang Fang", Roles.RESIDENT));

    private final Estate estate = new Estate();
    private final PropertyFeedback feedback =
            estate.node().directory(new Known()).open();

    /** As a host tells it, residents among its staff included. */
    private static final class Known implements Directory {
        @Override
        public Optional<StaffMember> find(String company, String id) {
            return STAFF.stream().filter(member -> member.id().equals(id)).findFirst();
        }

        @Override
        public List<StaffMember> staffOf(String company, String community) {
            return STAFF;
        }
    }

    private List<Refusal> refusals(Actor actor, Feedback seen, ActRequest request) {
        return feedback.handling().perform(actor, seen.id(), seen.version(), request) instanceof Refused refused
                ? refused.refusals()
                : List.of();
    }

    private void isRefused(String handler, String code, String text) {
        Feedback received = estate.received(Estate.call());
        assertThat(refusals(DORA, received, Moves.assigned(handler)))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.pointer()).isEqualTo("/handler");
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.message().text(Locale.ENGLISH, feedback.texts()))
                            .isEqualTo(text);
                });
        assertThat(estate.stored(received)).isEqualTo(received);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang.fang", "nobody.there"})
    void workIsNotGivenToWhomNobodyKnows(String handler) {
        isRefused(handler, "refused.assignee-unknown", "Nobody of the staff here goes by the id “" + handler + "”.");
    }

    @Test
    void workIsNotGivenToTheResidentWhoSaidIt() {
        isRefused("p1", "refused.assignee-access", "Wang Fang does not work on feedback of this community.");
    }

    @Test
    void workIsGivenWithinTheCommunityToWhoeverMayActOnIt() {
        isRefused("he", "refused.assignee-access", "He Ping does not work on feedback of this community.");
        isRefused("ann", "refused.assignee-access", "Ann does not work on feedback of this community.");
    }

    @Test
    void workIsNotGivenToWhoIsAway() {
        isRefused("chen", "refused.assignee-deputy", "Chen Jing is away until 2026-03-04 00:00; Li Qiang stands in.");
    }

    @Test
    void anActThatNamesNobodyIsNotStoppedByAnAbsence() {
        Feedback received = estate.received(Estate.call());
        Feedback with = estate.act(DORA, received, Moves.assigned("chen")); // by a node without a directory

        assertThat(refusals(CHEN, with, Moves.confirmed("every night", true))).isEmpty();
    }

    @Test
    void whoeverIsAwayMayTakeItThemselves() {
        Feedback received = estate.received(Estate.call());
        Actor chen = Actor.of("acme", "chen", Roles.SUPERVISOR);

        assertThat(refusals(chen, received, ActRequest.of(ActId.ASSIGN, Document.of("handler", "chen"))))
                .isEmpty();
    }

    @Test
    void whoIsBackFromAnAbsenceIsGivenWorkAgain() {
        Feedback received = estate.received(Estate.call());

        assertThat(refusals(DORA, received, Moves.assigned("xu"))).isEmpty();
    }

    @Test
    void theStaffIsToldToWhomItCanBeGiven() {
        Feedback received = estate.received(Estate.call().concerning("xu"));

        assertThat(feedback.handling().assignable(SUE, received.id()))
                .extracting(StaffMember::id)
                .containsExactly("li", "chen");
        assertThat(feedback.handling().assignable(Actor.of("acme", "p1", Roles.RESIDENT), received.id()))
                .isEmpty();
        assertThat(feedback.handling().assignable(LI.inCommunities("lake"), received.id()))
                .isEmpty();
    }

    @Test
    void withoutADirectoryWorkIsGivenToAnyId() {
        Feedback received = estate.received(Estate.call());

        assertThat(estate.refusal(DORA, received, Moves.assigned("nobody.there")))
                .isEmpty();
        assertThat(estate.feedback.handling().assignable(SUE, received.id())).isEmpty();
    }

    @Test
    void aDirectoryThatFailsIsAFailureOfTheCallsThatAskIt() {
        PropertyFeedback broken = estate.node().directory(new Broken()).open();
        Feedback received = estate.received(Estate.call());

        assertThatThrownBy(() -> broken.handling().perform(DORA, received.id(), 1, Moves.assigned("li")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(estate.stored(received)).isEqualTo(received);
        ActRequest note = ActRequest.of(ActId.NOTE, Document.of("note", "called back"));
        assertThat(broken.handling()
                        .perform(DORA, received.id(), 1, note)
                        .orThrow()
                        .feedback()
                        .version())
                .isEqualTo(2);
    }

    private static final class Broken implements Directory {
        @Override
        public Optional<StaffMember> find(String company, String id) {
            throw new IllegalStateException("the directory is down");
        }

        @Override
        public List<StaffMember> staffOf(String company, String community) {
            throw new IllegalStateException("the directory is down");
        }
    }
}
