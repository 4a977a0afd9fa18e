package io.propertyfeedback.testkit;

import static java.util.Locale.ROOT;

import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.CarelessClaims.SharesClaims;
import io.propertyfeedback.testkit.CarelessConcerns.Compares;
import io.propertyfeedback.testkit.CarelessRegisters.WithRegister;
import java.text.Normalizer;
import java.util.function.Supplier;

/** Every way of being careless that the kit has to notice, with the number of the rule that it breaks. */
enum Carelessness {
    FINDS_BY_ID_ALONE("01", CarelessCommits.FindsByIdAlone::new),
    MIXES_HISTORIES("01", CarelessFinds.MixesHistories::new),
    SHARES_CLAIMS("01", () -> new SharesClaims(change -> change.after().intake().shard())),
    HOLDS_BY_KEY_ALONE("01", CarelessClaims.HoldsByKeyAlone::new),
    KEEPS_PERSONS_BY_ID_ALONE("01", CarelessPersons.KeepsByIdAlone::new),
    SEARCHES_ALL_COMPANIES("01", CarelessSearches.SearchesAllCompanies::new),
    WRITES_PERSON_FIRST("02", CarelessCommits.WritesPersonFirst::new),
    COMMITS_ONE_BY_ONE("02", CarelessCommits.CommitsOneByOne::new),
    WRITES_NO_EVENT("02", CarelessOutboxes.AlwaysSilent::new),
    LAST_WRITE_WINS("03", CarelessCommits.LastWriteWins::new),
    THROWS_WHEN_TAKEN("03", CarelessCommits.ThrowsWhenTaken::new),
    NEVER_UPDATES("03", CarelessCommits.NeverUpdates::new),
    ANSWERS_ASKERS_HASH("04", CarelessClaims.AnswersAskersHash::new),
    LOOKS_AT_VERSION_FIRST("04", CarelessClaims.LooksAtVersionFirst::new),
    GIVES_CLAIMS_BACK("04", CarelessClaims.GivesClaimsBack::new),
    IGNORES_NAMESPACE("04", () -> new SharesClaims(SharesClaims::company, Claim::key)),
    IGNORES_CASE_OF_KEYS(
            "04",
            () -> new SharesClaims(SharesClaims::company, claim -> claim.key().toLowerCase(ROOT))),
    TRIMS_KEYS(
            "04",
            () -> new SharesClaims(
                    SharesClaims::company,
                    claim -> claim.namespace() + "/" + claim.key().stripTrailing())),
    CUTS_KEYS("04", () -> new SharesClaims(SharesClaims::company, claim -> cut(claim.key()))),
    FORGETS_NAMESPACE_OF_HOLDER("04", CarelessClaims.HoldsByKeyAlone::new),
    REMEMBERS_KEYS_PER_THREAD("04", CarelessClaims.RemembersKeysPerThread::new),
    ANSWERS_BACKWARDS("05", CarelessCommits.AnswersBackwards::new),
    STOPS_AT_FIRST_FAILURE("05", CarelessCommits.StopsAtFirstFailure::new),
    READS_VERSIONS_ONCE("05", CarelessCommits.ReadsVersionsOnce::new),
    THROWS_WHEN_EMPTY("05", CarelessCommits.ThrowsWhenEmpty::new),
    KEEPS_MILLISECONDS("06", CarelessFinds.KeepsMilliseconds::new),
    TRIMS_TEXTS("06", CarelessFinds.TrimsTexts::new),
    COMPOSES_TEXTS("06", () -> new CarelessFinds.ChangesTexts(text -> Normalizer.normalize(text, Normalizer.Form.NFC))),
    KEEPS_THREE_BYTES("06", () -> new CarelessFinds.ChangesTexts(text -> text.replaceAll("[^\\x{0}-\\x{FFFF}]", "?"))),
    KEEPS_ONE_SCRIPT("06", () -> new CarelessFinds.ChangesTexts(text -> text.replaceAll("\\p{InArabic}", "?"))),
    BREAKS_LINES("06", () -> new CarelessFinds.ChangesTexts(text -> text.replaceAll("[\u2028\u2029]", "\n"))),
    CUTS_TRAILING_BLANKS("06", () -> new CarelessFinds.ChangesTexts(String::stripTrailing)),
    TAKES_COMPOSED_IDS_FOR_ONE("06", CarelessFinds.ComposesIds::new),
    COUNTS_UTF_16("06", CarelessFinds.CountsUtf16::new),
    IGNORES_CASE("06", CarelessFinds.IgnoresCase::new),
    TRIMS_IDS("06", CarelessFinds.TrimsIds::new),
    CUTS_IDS("06", CarelessFinds.CutsIds::new),
    SEES_ITS_OWN_THREAD("06", CarelessFinds.SeesItsOwnThread::new),
    FINDS_ANYTHING("06", CarelessFinds.FindsAnything::new),
    ORDERS_VERSIONS_AS_TEXT("07", CarelessFinds.OrdersVersionsAsText::new),
    FORGETS_NOTES("07", CarelessFinds.ForgetsNotes::new),
    OFFERS_TOO_LATE("08", CarelessSweeps.OffersTooLate::new),
    OFFERS_TOO_EARLY("08", CarelessSweeps.OffersTooEarly::new),
    ASKS_AGAIN("08", CarelessSweeps.AsksAgain::new),
    COUNTS_OFFERS("08", CarelessSweeps.CountsOffers::new),
    MISCOUNTS("08", CarelessSweeps.Miscounts::new),
    OFFERS_ALL("08", CarelessSweeps.OffersAll::new),
    OFFERS_EVERYTHING("08", CarelessSweeps.OffersEverything::new),
    OFFERS_LATEST_FIRST("08", CarelessSweeps.OffersLatestFirst::new),
    COMMITS_AS_IT_GOES("08", CarelessSweeps.CommitsAsItGoes::new),
    COUNTS_DECISIONS("08", CarelessSweeps.CountsDecisions::new),
    SWALLOWS_EXCEPTIONS("08", CarelessSweeps.SwallowsExceptions::new),
    COMMITS_ON_ERROR("08", CarelessSweeps.CommitsOnError::new),
    COUNTS_NANOSECONDS("09", CarelessSearches.CountsNanoseconds::new),
    SEARCHES_BY_PREFIX("09", CarelessSearches.SearchesByPrefix::new),
    SEARCHES_BY_PATTERN("09", CarelessSearches.SearchesByPattern::new),
    SEARCHES_RECEIPTS("09", CarelessSearches.SearchesReceipts::new),
    KNOWS_NO_MOST("09", CarelessSearches.KnowsNoMost::new),
    TAKES_QUEUED_FOR_ASSIGNED("09", CarelessCounts.KnowsNoQueue::new),
    NEVER_UNMERGES("09", CarelessSearches.NeverUnmerges::new),
    LOSES_NULLS("09", CarelessSearches.LosesNulls::new),
    LOOKS_FOR_THE_LAST("09", CarelessSearches.LooksForTheLast::new),
    PROMISES_MORE("09", CarelessSearches.PromisesMore::new),
    TAKES_NONE_FOR_ALL("09", CarelessSearches.TakesNoneForAll::new),
    SHOWS_ANYBODY_WHAT_CONCERNS_THEM("09", CarelessConcerns.ShowsAnybody::new),
    LEAVES_OUT_AFTERWARDS("09", CarelessConcerns.LeavesOutAfterwards::new),
    LOOKS_AT_FIRST_CONCERNED("09", () -> new Compares(Compares::first)),
    LOOKS_FOR_PART_OF_CONCERNED("09", () -> new Compares(Compares::part)),
    TAKES_CONCERNED_FOR_PATTERN("09", () -> new Compares(Compares::pattern)),
    IGNORES_CASE_OF_CONCERNED("09", () -> new Compares(Compares::anyCase)),
    SCANS_SHORT_HISTORIES("10", CarelessSearches.ScansShortHistories::new),
    SCANS_ALL_COMMUNITIES("10", CarelessSearches.ScansAllCommunities::new),
    SCANS_ON("10", CarelessSearches.ScansOn::new),
    KEEPS_FIRST_PERSON("11", CarelessPersons.KeepsFirstPerson::new),
    FORGETS_OTHER_CONTACTS("11", CarelessPersons.ForgetsOtherContacts::new),
    INVENTS_PERSONS("11", CarelessPersons.InventsPersons::new),
    DELETES_ERASED("11", CarelessPersons.DeletesErased::new),
    DELETES_FEEDBACK_OF_ERASED("11", CarelessPersons.DeletesFeedbackOfErased::new),
    REGISTER_IGNORES_KIND("12.1", () -> new WithRegister(CarelessRegisters.IgnoresKind::new)),
    REGISTER_SHARES_COMPANIES("12.1", () -> new WithRegister(CarelessRegisters.SharesCompanies::new)),
    REGISTER_IGNORES_CASE("12.1", () -> new WithRegister(CarelessRegisters.IgnoresCase::new)),
    REGISTER_ALWAYS_SAYS_YES("12.2", () -> new WithRegister(CarelessRegisters.AlwaysSaysYes::new)),
    REGISTER_FINDS_FIRST_VERSION("12.3", () -> new WithRegister(CarelessRegisters.FindsFirstVersion::new)),
    REGISTER_KEEPS_MILLISECONDS("12.3", () -> new WithRegister(CarelessRegisters.KeepsMilliseconds::new)),
    REGISTER_INVENTS_DOCUMENTS("12.3", () -> new WithRegister(CarelessRegisters.InventsDocuments::new)),
    REGISTER_LISTS_BACKWARDS("12.4", () -> new WithRegister(CarelessRegisters.ListsBackwards::new)),
    REGISTER_REPEATS_AFTER_ID("12.4", () -> new WithRegister(CarelessRegisters.RepeatsAfterId::new)),
    NEVER_SILENT("13", CarelessOutboxes.NeverSilent::new),
    ALWAYS_SILENT("13", CarelessOutboxes.AlwaysSilent::new),
    DELIVERS_WORDS("13", CarelessOutboxes.DeliversWords::new),
    FORGETS_ON_TAKE("13.1", CarelessOutboxes.ForgetsOnTake::new),
    COUNTS_NO_ATTEMPTS("13.1", CarelessOutboxes.CountsNoAttempts::new),
    LEASES_TOO_SHORT("13.2", CarelessOutboxes.LeasesTooShort::new),
    KNOWS_NO_LEASES("13.2", CarelessOutboxes.KnowsNoLeases::new),
    GIVES_BACKWARDS("13.3", CarelessOutboxes.GivesBackwards::new),
    GIVES_FIRST_EVENT_ONLY("13.3", CarelessOutboxes.GivesFirstEventOnly::new),
    GIVES_AT_ONCE("13.3", CarelessOutboxes.GivesAtOnce::new),
    OVERTAKES_LEASED("13.3", CarelessOutboxes.OvertakesLeased::new),
    NEVER_FORGETS("13.4", CarelessOutboxes.NeverForgets::new),
    THROWS_WHEN_TOLD_TWICE("13.4", CarelessOutboxes.ThrowsWhenToldTwice::new),
    POSTPONES_NOTHING("13.5", CarelessParking.PostponesNothing::new),
    POSTPONES_TOO_SHORT("13.5", CarelessParking.PostponesTooShort::new),
    POSTPONES_ONLY_THE_EVENT("13.5", CarelessParking.PostponesOnlyTheEvent::new),
    POSTPONES_OVER_LEASES("13.5", CarelessParking.PostponesOverLeases::new),
    COUNTS_THOSE_BEHIND("13.5", CarelessParking.CountsThoseBehind::new),
    POSTPONES_FOR_OTHERS("13.5", CarelessParking.PostponesForOthers::new),
    PARKS_FOR_A_CENTURY("13.6", CarelessParking.ParksForACentury::new),
    PARKS_FOR_OTHERS("13.6", CarelessParking.ParksForOthers::new),
    LISTS_EVERY_COMPANY("13.7", CarelessParking.ListsEveryCompany::new),
    LISTS_FROM_THE_BEGINNING("13.7", CarelessParking.ListsFromTheBeginning::new),
    REQUEUES_AS_IT_WAS("13.7", CarelessParking.RequeuesAsItWas::new),
    REQUEUES_ANYTHING("13.7", CarelessParking.RequeuesAnything::new),
    KNOWS_ITS_CHANNELS("14", CarelessFinds.KnowsItsChannels::new),
    COUNTS_ON("15", CarelessCounts.CountsOn::new),
    COUNTS_A_PAGE("15", CarelessCounts.CountsAPage::new),
    COUNTS_FOR_ANYBODY("15", CarelessConcerns.CountsForAnybody::new),
    COUNTS_EVERYTHING("15", CarelessCounts.CountsEverything::new),
    COUNTS_ALL_COMPANIES("15", CarelessCounts.CountsAllCompanies::new),
    FINDS_ANYTHING_SAID("19", () -> new CarelessTexts.Compares(CarelessTexts::anything)),
    FINDS_AS_IT_STANDS("19", () -> new CarelessTexts.Compares(CarelessTexts::like)),
    FINDS_BY_PARTS("19", () -> new CarelessTexts.Compares(CarelessTexts::parts)),
    FINDS_BY_NOTES("19", CarelessTexts.SearchesNotes::new),
    FINDS_BY_SHARDS("19", CarelessTexts.TakesCommunitiesForShards::new),
    FINDS_BY_PATTERN("19", CarelessTexts.FindsByPattern::new),
    FINDS_NOTHING_SAID("19", CarelessTexts.FindsNothing::new),
    HOLDS_WITHIN_SHARD("20", CarelessClaims.HoldsWithinShard::new),
    ERASES_NOTHING("16", CarelessErasures.ErasesNothing::new),
    ERASES_OTHERS("16", CarelessErasures.ErasesOthers::new),
    STOPS_WORK("16", CarelessErasures.StopsWork::new),
    ERASES_TOO_EARLY("16", CarelessErasures.ErasesTooEarly::new),
    KNOWS_NO_PSEUDONYMS("16", CarelessErasures.KnowsNoPseudonyms::new),
    KNOWS_NO_HOLD("17", CarelessErasures.KnowsNoHold::new),
    NEVER_RELEASES("17", CarelessErasures.NeverReleases::new),
    HOLDS_ANYTHING("17", CarelessErasures.HoldsAnything::new),
    HOLDS_PERSONS_ONLY("17", CarelessErasures.HoldsPersonsOnly::new),
    POSITIONS_OF_ALL_COMPANIES("18.1", CarelessFeeds.PositionsOfAllCompanies::new),
    DELIVERS_OTHER_POSITIONS("18.1", CarelessFeeds.DeliversOtherPositions::new),
    SHOWS_POSITIONS_TOO_EARLY("18.1", CarelessFeeds.ShowsPositionsTooEarly::new),
    PLACES_BACKWARDS("18.2", CarelessFeeds.PlacesBackwards::new),
    PLACES_LOWEST_KEY_FIRST("18.2", CarelessFeeds.PlacesLowestKeyFirst::new),
    GOES_ON_BY_KEY("18.2", CarelessFeeds.GoesOnByKey::new),
    KEEPS_WHAT_WAS_FOLDED("18.3", CarelessFeeds.SwallowsFold::new),
    ADVANCES_TWICE("18.3", CarelessFeeds.AdvancesTwice::new),
    ADDS_ONLY("18.4", CarelessFeeds.AddsOnly::new),
    FOLDS_AS_IT_STANDS("18.4", CarelessFeeds.FoldsAsItStands::new),
    FOLDS_WITHOUT_WORDS("18.4", CarelessFeeds.FoldsWithoutWords::new),
    FOLDS_ALL_COMPANIES("18.4", CarelessFeeds.FoldsAllCompanies::new),
    FOLDS_NO_SILENT("18.5", CarelessFeeds.FoldsNoSilent::new),
    READS_SILENT("18.5", CarelessOutboxes.NeverSilent::new),
    READS_FROM_THE_BEGINNING("18.6", CarelessFeeds.ReadsFromTheBeginning::new),
    READS_WORDS("18.6", CarelessFeeds.ReadsWords::new),
    HEAD_OF_WHAT_IS_READ("18.6", CarelessFeeds.HeadOfWhatWaits::new),
    FORGETS_TOO_MUCH("18.7", CarelessFeeds.ForgetsTooMuch::new),
    FORGETS_ALL_COMPANIES("18.7", CarelessFeeds.ForgetsAllCompanies::new),
    FORGETS_THE_HEAD("18.7", CarelessFeeds.ForgetsTheHead::new),
    GIVES_ALL_TALLIES("18.8", CarelessFeeds.GivesAllTallies::new),
    KNOWS_NO_LAG("18.9", CarelessFeeds.KnowsNoLag::new);

    private final String rule;
    private final Supplier<FeedbackStorage> storage;

    Carelessness(String rule, Supplier<FeedbackStorage> storage) {
        this.rule = rule;
        this.storage = storage;
    }

    private static String cut(String key) {
        return key.substring(0, Math.min(key.length(), 100));
    }

    String rule() {
        return rule;
    }

    Supplier<FeedbackStorage> storage() {
        return storage;
    }
}
