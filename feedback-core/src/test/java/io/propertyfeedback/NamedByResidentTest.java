package io.propertyfeedback;

import static io.propertyfeedback.Estate.SUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.access.StaffMember.Absence;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.Follower;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A resident says whom of the staff it is about. */
class NamedByResidentTest {
    private static final Actor WANG = Actor.of("acme", "wang", Roles.RESIDENT).inCommunities("garden", "lake");

    private final List<StaffMember> staff = new ArrayList<>(List.of(
            StaffMember.of("dora", "Dora", Roles.FRONT_DESK),
            StaffMember.of("li", "Li Qiang", Roles.HANDLER),
            StaffMember.of("chen", "Chen Jing", Roles.HANDLER)
                    .absent(new Absence(Estate.at("2026-03-01T00:00"), Estate.at("2026-03-04T00:00"), "li")),
            StaffMember.of("sue", "Sue", Roles.SUPERVISOR),
            StaffMember.of("may", "May", Roles.MANAGER),
            StaffMember.of("he", "He Ping", Roles.HANDLER).inCommunities("lake"),
            StaffMember.of("ann", "Ann", Roles.ADMIN)));
    private final Estate estate = new Estate();
    private final PropertyFeedback feedback =
            estate.node().directory(new Known()).open();

    private final class Known implements Directory {
        @Override
        public Optional<StaffMember> find(String company, String id) {
            return staff.stream().filter(member -> member.id().equals(id)).findFirst();
        }

        @Override
        public List<StaffMember> staffOf(String company, String community) {
            return staff.stream()
                    .filter(member -> member.actor(company).covers(community))
                    .toList();
        }
    }

    private Reception handsIn(String... named) {
        return feedback.intake()
                .handIn(
                        WANG,
                        NewFeedback.of("acme", "garden", Channel.ONLINE, "complaint", "Rude at the gate")
                                .from(SubmitterKind.OWNER, Person.of("acme", "wang"))
                                .concerning(named),
                        null);
    }

    private Feedback received(String... named) {
        return handsIn(named).receipt().feedback();
    }

    private Refusal refused(String... named) {
        List<Refusal> refusals = ((Refused) handsIn(named)).refusals();
        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0).pointer()).isEqualTo("/details/concerns");
        return refusals.get(0);
    }

    private String said(Refusal refusal) {
        return refusal.message().text(Locale.ENGLISH, feedback.texts());
    }

    private static Actor staffed(String id, String role) {
        return Actor.of("acme", id, role);
    }

    private List<String> queueOf(String role) {
        return feedback
                .records()
                .search(staffed("qi", Roles.QUALITY), SearchQuery.of("acme").waitingFor(Set.of(role)))
                .items()
                .stream()
                .map(Feedback::id)
                .toList();
    }

    @Test
    void whomItIsAboutNeverSeesIt() {
        Feedback about = received("li", "sue");
        assertThat(about.intake().concerns()).containsExactly("li", "sue");
        for (Actor named : List.of(Estate.LI, SUE)) {
            assertThat(feedback.records().find(named, about.id())).isEmpty();
            assertThat(feedback.records().search(named, SearchQuery.of("acme")).items())
                    .isEmpty();
        }
        assertThat(feedback.records().find(WANG, about.id())).isPresent();
        assertThat(feedback.records().find(Estate.CHEN, about.id())).isPresent();
        assertThat(queueOf(Roles.FRONT_DESK)).containsExactly(about.id());
    }

    @Test
    void whatWouldWaitForThemAloneWaitsForASuperior() {
        Feedback about = received("dora");
        assertThat(queueOf(Roles.SUPERVISOR)).containsExactly(about.id());
        assertThat(queueOf(Roles.FRONT_DESK)).isEmpty();
        Feedback above = received("dora", "sue");
        assertThat(queueOf(Roles.MANAGER)).containsExactly(above.id());
    }

    @Test
    void aRoleIsTheirsAloneWhileEverybodyElseIsAway() {
        staff.add(StaffMember.of("ma", "Ma", Roles.FRONT_DESK)
                .absent(new Absence(Estate.at("2026-03-01T00:00"), Estate.at("2026-03-04T00:00"), null)));
        Feedback now = received("dora");
        assertThat(queueOf(Roles.SUPERVISOR)).containsExactly(now.id());
        estate.goesTo("2026-03-04T09:00");
        Feedback later = received("dora");
        assertThat(queueOf(Roles.FRONT_DESK)).containsExactly(later.id());
    }

    @Test
    void theStaffRecordsAsBefore() {
        Feedback about = feedback.intake()
                .receive(Estate.DORA, Estate.call().concerning("li", "sue", "may", "nobody.there"))
                .receipt()
                .feedback();
        assertThat(about.position().role()).contains(Roles.FRONT_DESK);
        Feedback herself = feedback.intake()
                .receive(Estate.DORA, Estate.call().concerning("dora"))
                .receipt()
                .feedback();
        assertThat(herself.position().role()).contains(Roles.SUPERVISOR);
    }

    @Test
    void whoIsNotThereAndWhoIsNotOfferedAreAnsweredAlike() {
        for (String id : List.of("nobody.there", "he", "ann", "wang")) {
            Refusal refusal = refused(id);
            assertThat(refusal.code()).isEqualTo("refused.concerns-unknown");
            assertThat(said(refusal))
                    .isEqualTo("“" + id
                            + "” is not among the staff of this community whom you can name. Choose from them, "
                            + "or write whom it is about in your own words.");
        }
    }

    @Test
    void atMostTwoAreNamed() {
        assertThat(said(refused("li", "chen", "dora"))).isEqualTo("3 people are named; name at most 2.");
    }

    @Test
    void aSuperiorIsLeft() {
        Refusal refusal = refused("sue", "may");
        assertThat(refusal.code()).isEqualTo("refused.concerns-all");
        assertThat(said(refusal))
                .isEqualTo(
                        "Sue cannot be named: no superior would be left to handle it. Name fewer people, or write whom "
                                + "it is about in your own words.");
        received("may");
        staff.removeIf(member -> member.id().equals("sue"));
        assertThat(refused("may").code()).isEqualTo("refused.concerns-all");
    }

    @Test
    void withoutADirectoryOnlyStaffNameSomebody() {
        NewFeedback about = NewFeedback.of("acme", "garden", Channel.ONLINE, "complaint", "Rude")
                .concerning("li");
        assertThat(((Refused) estate.feedback.intake().handIn(WANG, about, null)).codes())
                .containsExactly("refused.staff-only");
        assertThat(estate.feedback.intake().nameable(WANG, "garden")).isEmpty();
    }

    @Test
    void residentsAreToldWhomTheyCanName() {
        assertThat(feedback.intake().nameable(WANG, "garden").keySet())
                .containsExactly("dora", "li", "chen", "sue", "may");
        assertThat(feedback.intake().nameable(WANG, "lake").keySet()).contains("he");
        assertThat(feedback.intake().nameable(Estate.LI, "garden").get("li").en())
                .isEqualTo("Li Qiang");
        assertThatThrownBy(() -> feedback.intake().nameable(Actor.of("acme", "x", Roles.RESIDENT), "nowhere"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("refused.community-unknown");
    }

    @Test
    void nobodyElseIsToldTheirNames() {
        Actor follower = Follower.of(received()).actor();
        for (Actor stranger : List.of(
                follower,
                WANG.inCommunities("lake"),
                staffed("ann", Roles.ADMIN),
                staffed("bot", Roles.IMPORTER),
                staffed("new", "gardener"))) {
            assertThatThrownBy(() -> feedback.intake().nameable(stranger, "garden"))
                    .as(stranger.id())
                    .isInstanceOf(RefusedException.class);
        }
    }
}
