package io.propertyfeedback.testkit;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.CarelessCommits.SharesClaims;
import io.propertyfeedback.testkit.CarelessRegisters.WithRegister;
import java.util.function.Supplier;

/** Every way of being careless that the kit has to notice, with the number of the rule that it breaks. */
enum Carelessness {
    FINDS_BY_ID_ALONE("01", CarelessCommits.FindsByIdAlone::new),
    SHARES_CLAIMS("01", () -> new SharesClaims(change -> change.after().intake().shard())),
    WRITES_PERSON_FIRST("02", CarelessCommits.WritesPersonFirst::new),
    COMMITS_ONE_BY_ONE("02", CarelessCommits.CommitsOneByOne::new),
    LAST_WRITE_WINS("03", CarelessCommits.LastWriteWins::new),
    THROWS_WHEN_TAKEN("03", CarelessCommits.ThrowsWhenTaken::new),
    ANSWERS_ASKERS_HASH("04", CarelessCommits.AnswersAskersHash::new),
    LOOKS_AT_VERSION_FIRST("04", CarelessCommits.LooksAtVersionFirst::new),
    SHARES_SHARDS("04", () -> new SharesClaims(change -> change.after().company())),
    GIVES_CLAIMS_BACK("04", CarelessCommits.GivesClaimsBack::new),
    ANSWERS_BACKWARDS("05", CarelessCommits.AnswersBackwards::new),
    STOPS_AT_FIRST_FAILURE("05", CarelessCommits.StopsAtFirstFailure::new),
    READS_VERSIONS_ONCE("05", CarelessCommits.ReadsVersionsOnce::new),
    KEEPS_MILLISECONDS("06", CarelessReads.KeepsMilliseconds::new),
    TRIMS_TEXTS("06", CarelessReads.TrimsTexts::new),
    IGNORES_CASE("06", CarelessReads.IgnoresCase::new),
    ORDERS_VERSIONS_AS_TEXT("07", CarelessReads.OrdersVersionsAsText::new),
    FORGETS_NOTES("07", CarelessReads.ForgetsNotes::new),
    OFFERS_TOO_LATE("08", CarelessSweeps.OffersTooLate::new),
    OFFERS_ALL("08", CarelessSweeps.OffersAll::new),
    OFFERS_LATEST_FIRST("08", CarelessSweeps.OffersLatestFirst::new),
    COMMITS_AS_IT_GOES("08", CarelessSweeps.CommitsAsItGoes::new),
    COUNTS_DECISIONS("08", CarelessSweeps.CountsDecisions::new),
    SWALLOWS_EXCEPTIONS("08", CarelessSweeps.SwallowsExceptions::new),
    COMMITS_ON_ERROR("08", CarelessSweeps.CommitsOnError::new),
    SEARCHES_BY_PREFIX("09", CarelessReads.SearchesByPrefix::new),
    LOSES_NULLS("09", CarelessReads.LosesNulls::new),
    PROMISES_MORE("09", CarelessReads.PromisesMore::new),
    TAKES_NONE_FOR_ALL("09", CarelessReads.TakesNoneForAll::new),
    SCANS_SHORT_HISTORIES("10", CarelessReads.ScansShortHistories::new),
    SCANS_ALL_COMMUNITIES("10", CarelessReads.ScansAllCommunities::new),
    SCANS_ON("10", CarelessReads.ScansOn::new),
    KEEPS_FIRST_PERSON("11", CarelessReads.KeepsFirstPerson::new),
    DELETES_ERASED("11", CarelessReads.DeletesErased::new),
    REGISTER_IGNORES_KIND("12.1", () -> new WithRegister(CarelessRegisters.IgnoresKind::new)),
    REGISTER_ALWAYS_SAYS_YES("12.2", () -> new WithRegister(CarelessRegisters.AlwaysSaysYes::new)),
    REGISTER_FINDS_FIRST_VERSION("12.3", () -> new WithRegister(CarelessRegisters.FindsFirstVersion::new)),
    REGISTER_LISTS_BACKWARDS("12.4", () -> new WithRegister(CarelessRegisters.ListsBackwards::new)),
    REGISTER_REPEATS_AFTER_ID("12.4", () -> new WithRegister(CarelessRegisters.RepeatsAfterId::new)),
    NEVER_SILENT("13", CarelessOutboxes.NeverSilent::new),
    DELIVERS_WORDS("13", CarelessOutboxes.DeliversWords::new),
    FORGETS_ON_TAKE("13.1", CarelessOutboxes.ForgetsOnTake::new),
    COUNTS_NO_ATTEMPTS("13.1", CarelessOutboxes.CountsNoAttempts::new),
    LEASES_TOO_SHORT("13.2", CarelessOutboxes.LeasesTooShort::new),
    GIVES_BACKWARDS("13.3", CarelessOutboxes.GivesBackwards::new),
    OVERTAKES_LEASED("13.3", CarelessOutboxes.OvertakesLeased::new),
    NEVER_FORGETS("13.4", CarelessOutboxes.NeverForgets::new),
    THROWS_WHEN_TOLD_TWICE("13.4", CarelessOutboxes.ThrowsWhenToldTwice::new),
    KNOWS_ITS_CHANNELS("14", CarelessReads.KnowsItsChannels::new);

    private final String rule;
    private final Supplier<FeedbackStorage> storage;

    Carelessness(String rule, Supplier<FeedbackStorage> storage) {
        this.rule = rule;
        this.storage = storage;
    }

    String rule() {
        return rule;
    }

    Supplier<FeedbackStorage> storage() {
        return storage;
    }
}
