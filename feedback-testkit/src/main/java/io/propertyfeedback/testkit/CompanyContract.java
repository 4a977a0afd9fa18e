package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.commitOne;
import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.query.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rule 1: company first. */
interface CompanyContract extends StorageContract {

    @Test
    @DisplayName("rule 01: equal ids of two companies are two feedbacks")
    default void equalIdsOfTwoCompaniesAreTwoFeedbacks() {
        FeedbackStorage storage = storage();
        Sample acme = Sample.received("acme", "f-1").noted("ours");
        Sample best = Sample.received("best", "f-1", said -> said.titled("another"));
        given(storage, acme, best);
        assertThat(storage.find("acme", "f-1"))
                .as(lookAt("the key of a feedback: company and id"))
                .contains(acme.feedback());
        assertThat(storage.find("best", "f-1"))
                .as(lookAt("the key of a feedback: company and id"))
                .contains(best.feedback());
    }

    @Test
    @DisplayName("rule 01: equal ids of two companies have two histories")
    default void equalIdsOfTwoCompaniesHaveTwoHistories() {
        FeedbackStorage storage = storage();
        Sample acme = Sample.received("acme", "f-1").noted("ours");
        Sample best = Sample.received("best", "f-1");
        given(storage, acme, best);
        assertThat(storage.history("best", "f-1"))
                .as(lookAt("the company in the condition of history"))
                .isEqualTo(best.history());
    }

    @Test
    @DisplayName("rule 01: a company that has stored nothing finds nothing")
    default void companyThatStoredNothingFindsNothing() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1"));
        assertThat(storage.find("best", "f-1"))
                .as(lookAt("the company in find"))
                .isEmpty();
        assertThat(storage.history("best", "f-1"))
                .as(lookAt("the company in history"))
                .isEmpty();
        assertThat(storage.person("best", "zhao"))
                .as(lookAt("the company in person"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 01: companies that differ in case are two")
    default void companiesThatDifferInCaseAreTwo() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1"));
        assertThat(storage.find("Acme", "f-1"))
                .as(lookAt("the collation of the company's column: it has to tell cases apart"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 01: a change of one company does not touch the other's feedback of the same id")
    default void changeDoesNotTouchTheOtherCompany() {
        FeedbackStorage storage = storage();
        Sample acme = Sample.received("acme", "f-1");
        Sample best = Sample.received("best", "f-1");
        given(storage, acme, best);
        commitOne(storage, acme.assignedTo("zhang"));
        assertThat(storage.find("best", "f-1"))
                .as(lookAt("the company in the condition of the update"))
                .contains(best.feedback());
    }

    @Test
    @DisplayName("rule 01: equal keys of two companies are two claims")
    default void equalKeysOfTwoCompaniesAreTwoClaims() {
        FeedbackStorage storage = storage();
        Claim call = Claim.of("phone", "call-17");
        given(storage, Sample.received("acme", "f-1").claiming(call));
        assertThat(commitOne(storage, Sample.received("best", "f-2").claiming(call)))
                .as(lookAt("the key of a claim: company, shard, namespace, key"))
                .isEqualTo(CommitResult.COMMITTED);
    }

    @Test
    @DisplayName("rule 01: holder does not show another company's claim")
    default void holderDoesNotShowAnotherCompanysClaim() {
        FeedbackStorage storage = storage();
        Claim call = Claim.of("phone", "call-17");
        given(storage, Sample.received("acme", "f-1").claiming(call));
        assertThat(storage.holder("best", "riverside", call))
                .as(lookAt("the company in the condition of holder"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 01: equal ids of persons of two companies are two persons")
    default void equalPersonIdsOfTwoCompaniesAreTwoPersons() {
        FeedbackStorage storage = storage();
        Person ours = Person.of("acme", "zhao").named("Zhao Yi");
        Person theirs = Person.of("best", "zhao").named("Zhao Er");
        given(
                storage,
                Sample.received("acme", "f-1").with(ours),
                Sample.received("best", "f-1").with(theirs));
        assertThat(storage.person("acme", "zhao"))
                .as(lookAt("the key of a person"))
                .contains(ours);
    }

    @Test
    @DisplayName("rule 01: a search shows only what is the company's")
    default void searchShowsOnlyTheCompanys() {
        FeedbackStorage storage = storage();
        Sample acme = Sample.received("acme", "f-1");
        given(storage, acme, Sample.received("best", "f-2"));
        assertThat(storage.search(SearchQuery.of("acme")).items())
                .as(lookAt("the company in the condition of search"))
                .containsExactly(acme.feedback());
    }

    @Test
    @DisplayName("rule 01: a scan shows only what is the company's, each with its own history")
    default void scanShowsOnlyTheCompanys() {
        FeedbackStorage storage = storage();
        Sample acme = Sample.received("acme", "f-1");
        given(storage, acme, Sample.received("best", "f-1").noted("theirs"));
        List<Life> lives = new ArrayList<>();
        storage.scan(ScanQuery.of("acme"), lives::add);
        assertThat(lives)
                .as(lookAt("the company in the conditions of scan, of the feedbacks and of their histories"))
                .containsExactly(new Life(acme.feedback(), acme.history()));
    }
}
