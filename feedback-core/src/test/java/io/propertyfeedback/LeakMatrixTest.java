package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.access.Households;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Follower;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.SearchQuery;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Who learns what, whatever they ask: twenty actors, every question of the desks, and what must not be told. Four
 * feedbacks: an open one of the garden, one there that concerns Wu, one that was merged into that, one of the lake.
 */
class LeakMatrixTest {
    private static final Set<String> GARDEN = Set.of("garden");
    private static final Set<String> LAKE = Set.of("lake");
    private static final String[] OTHERS_OF_GARDEN = {
        "garden front-desk",
        "garden handler",
        "garden follow-up",
        "garden reviewer",
        "garden supervisor",
        "garden manager",
        "everywhere supervisor"
    };
    private static final Set<String> WRITERS_OF_LAKE =
            Set.of("lake front-desk", "lake supervisor", "wu front-desk", "wu supervisor", "everywhere supervisor");
    private static final SearchQuery ALL = SearchQuery.of("acme");

    private final Estate estate = new Estate();
    private final Feedback open = received("garden", "zhao", "words-of-zhao");
    private final Feedback secret = estate.act(
            DORA, estate.received(said("garden", "qian", "words-of-qian").concerning("wu")), Moves.assigned("li"));
    private final Feedback child = merged();
    private final Feedback lake = received("lake", "zhou", "words-of-zhou");

    private static NewFeedback said(String community, String party, String words) {
        return Estate.callAbout(community)
                .titled(words)
                .at(Location.unit("unit-of-" + party))
                .from(SubmitterKind.OWNER, Person.of("acme", party).withPhone("phone-of-" + party));
    }

    private Feedback received(String community, String party, String words) {
        return estate.act(DORA, estate.received(said(community, party, words)), Moves.assigned("chen"));
    }

    private Feedback merged() {
        Feedback standing = received("garden", "sun", "words-of-sun");
        return estate.act(Estate.CHEN, standing, ActId.MERGE, "into", secret.id());
    }

    /** Everybody, by name. */
    private Map<String, Actor> everybody() {
        Map<String, Actor> all = new LinkedHashMap<>();
        for (String role : List.of(
                Roles.FRONT_DESK,
                Roles.HANDLER,
                Roles.FOLLOW_UP,
                Roles.REVIEWER,
                Roles.SUPERVISOR,
                Roles.MANAGER,
                Roles.ADMIN,
                Roles.IMPORTER)) {
            all.put("garden " + role, new Actor("acme", "g-" + role, Set.of(role), GARDEN));
        }
        for (String role : List.of(Roles.FRONT_DESK, Roles.HANDLER, Roles.REVIEWER, Roles.SUPERVISOR)) {
            all.put("lake " + role, new Actor("acme", "l-" + role, Set.of(role), LAKE));
        }
        for (String role : List.of(Roles.FRONT_DESK, Roles.HANDLER, Roles.SUPERVISOR)) {
            all.put("wu " + role, Actor.of("acme", "wu", role));
        }
        all.put("everywhere supervisor", Actor.of("acme", "sven", Roles.SUPERVISOR));
        all.put("zhao", Actor.of("acme", "zhao", Roles.RESIDENT));
        all.put("sun", Actor.of("acme", "sun", Roles.RESIDENT));
        all.put("follower of the merged", Follower.of(child).actor());
        all.put("elsewhere supervisor", Actor.of("best", "sven", Roles.SUPERVISOR));
        return all;
    }

    /** All that an actor is told without naming the secret one: answers and refusals alike, as text. */
    private String told(Actor actor) {
        List<Object> told = new ArrayList<>();
        for (Feedback of : List.of(open, child, lake)) {
            told.add(answer(() -> estate.feedback.records().find(actor, of.id())));
            told.add(answer(() -> estate.feedback.records().history(actor, of.id())));
            told.add(answer(() -> estate.feedback.records().submitter(actor, of.id())));
            told.add(answer(() -> estate.feedback.records().similar(actor, of.id())));
            told.add(answer(() -> estate.feedback.handling().allowed(actor, of.id())));
            told.add(answer(() -> estate.feedback
                    .handling()
                    .perform(
                            actor,
                            open.id(),
                            open.version(),
                            ActRequest.of(ActId.MERGE, Document.of("into", child.id())))));
            told.add(answer(() -> estate.feedback.records().search(actor, ALL.mergedInto(of.id()))));
        }
        for (SearchQuery query : List.of(
                SearchQuery.of(actor.company()),
                SearchQuery.of(actor.company()).orderedBy(SearchQuery.Order.DUE),
                SearchQuery.of(actor.company()).concerning("wu"))) {
            told.add(answer(() -> estate.feedback.records().search(actor, query)));
            told.add(answer(() -> estate.feedback.records().page(actor, query, 1, 10)));
            told.add(answer(() -> {
                List<Feedback> given = new ArrayList<>();
                estate.feedback.records().export(actor, query, given::add);
                return given;
            }));
        }
        told.add(answer(() -> estate.feedback.records().mine(actor, SearchQuery.of(actor.company()))));
        told.add(namedBy(actor, "zhao"));
        told.add(namedBy(actor, "qian"));
        told.add(namedBy(actor, "zhou"));
        return told.toString();
    }

    /** Names a person where the actor works, and reads back what is known of them. */
    private String namedBy(Actor actor, String party) {
        return answer(() -> named(actor, Person.of("acme", party)) instanceof Receipt receipt
                ? estate.feedback.records().submitter(actor, receipt.id())
                : "refused");
    }

    private Reception named(Actor actor, Person person) {
        String community = actor.communities() == null
                ? "garden"
                : actor.communities().iterator().next();
        NewFeedback said = Estate.callAbout(community).from(SubmitterKind.OWNER, person);
        return estate.feedback.intake().receive(actor, said);
    }

    private static String answer(Supplier<Object> ask) {
        try {
            return whole(ask.get());
        } catch (RefusedException refused) {
            return String.join("", refused.refused().reasons(Locale.ENGLISH));
        }
    }

    /** Everything in it, words and personal data, too, which {@code toString} would not show. */
    private static String whole(Object value) {
        if (value instanceof Optional<?> optional) {
            return whole(optional.orElse(null));
        }
        if (value instanceof Document document) {
            return document.asMap().toString();
        }
        if (value instanceof Iterable<?> many) {
            return StreamSupport.stream(many.spliterator(), false)
                    .map(LeakMatrixTest::whole)
                    .collect(Collectors.joining(","));
        }
        return value instanceof Record record
                ? Arrays.stream(record.getClass().getRecordComponents())
                        .map(part -> whole(get(record, part)))
                        .collect(Collectors.joining(","))
                : String.valueOf(value);
    }

    private static Object get(Record record, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who is told something that holds this. */
    private static Set<String> whoIsTold(Function<LeakMatrixTest, String> what) {
        Set<String> who = new TreeSet<>();
        for (String name : new LeakMatrixTest().everybody().keySet()) {
            LeakMatrixTest world = new LeakMatrixTest();
            if (world.told(world.everybody().get(name)).contains(what.apply(world))) {
                who.add(name);
            }
        }
        return who;
    }

    @Test
    void thereAreTwentyOfThem() {
        assertThat(everybody()).hasSize(20);
    }

    @Test
    void wordsOfOneCommunityAreReadByThoseWhoWorkThere() {
        assertThat(whoIsTold(world -> "words-of-zhou"))
                .containsExactlyInAnyOrder(
                        "lake front-desk",
                        "lake handler",
                        "lake reviewer",
                        "lake supervisor",
                        "wu front-desk",
                        "wu handler",
                        "wu supervisor",
                        "everywhere supervisor");
    }

    @Test
    void wordsOfWhatConcernsWuAreReadByOthersOfTheGarden() {
        assertThat(whoIsTold(world -> "words-of-qian")).containsExactlyInAnyOrder(OTHERS_OF_GARDEN);
    }

    @Test
    void nothingNamesWhatConcernsWuToWuAndToThoseWhoMayNotReadIt() {
        assertThat(whoIsTold(world -> world.secret.id())).containsExactlyInAnyOrder(OTHERS_OF_GARDEN);
    }

    @Test
    void personalDataIsReadWhereThePersonSaidSomething() {
        assertThat(whoIsTold(world -> "phone-of-zhao"))
                .containsExactlyInAnyOrder(
                        "garden front-desk",
                        "garden follow-up",
                        "garden handler",
                        "garden supervisor",
                        "wu front-desk",
                        "wu handler",
                        "wu supervisor",
                        "everywhere supervisor");
        assertThat(whoIsTold(world -> "phone-of-zhou"))
                .containsExactlyInAnyOrder(
                        "lake front-desk",
                        "lake handler",
                        "lake supervisor",
                        "wu front-desk",
                        "wu handler",
                        "wu supervisor",
                        "everywhere supervisor");
    }

    @Test
    void nobodyReplacesPersonalDataThatOthersKeep() {
        for (String name : everybody().keySet()) {
            LeakMatrixTest world = new LeakMatrixTest();
            Actor actor = world.everybody().get(name);
            world.named(actor, Person.of("acme", "zhou").withPhone("replaced"));
            assertThat(world.estate
                            .storage()
                            .person("acme", "zhou")
                            .orElseThrow()
                            .phone())
                    .as(name)
                    .isEqualTo(WRITERS_OF_LAKE.contains(name) ? "replaced" : "phone-of-zhou");
        }
    }

    @Test
    void whereTheHostTellsHomesThoseWhoWorkThereAreAcquainted() {
        PropertyFeedback telling = estate.node()
                .households(new Households() {
                    @Override
                    public List<Shared> of(String company, String party) {
                        return List.of();
                    }

                    @Override
                    public Set<String> communitiesOf(String company, String party) {
                        return party.equals("zhao") ? LAKE : Set.of();
                    }
                })
                .open();
        Actor garden = new Actor("acme", "g", Set.of(Roles.FRONT_DESK), GARDEN);
        Actor ofLake = new Actor("acme", "l", Set.of(Roles.FRONT_DESK), LAKE);

        assertThat(telling.records().submitter(garden, open.id())).isEmpty();
        assertThat(Estate.codes(telling.intake().receive(garden, said("garden", "zhao", "again"))))
                .containsExactly("refused.party-elsewhere");
        assertThat(Estate.codes(telling.intake().receive(ofLake, said("lake", "zhao", "again"))))
                .isEmpty();
    }
}
