package io.propertyfeedback.http.api;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.FollowCode;
import io.propertyfeedback.process.Follower;
import io.propertyfeedback.process.Following;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Residents whom the host does not know: they hand in, and follow by reference and code. */
final class PublicOperations {
    /** In which a follower shows the code, and is told it where staff handed in. */
    static final String FOLLOW_CODE = "Follow-Code";

    private static final String GUEST = "guest";
    private static final int SHORTEST_KEY = 32;

    private final ApiContext office;
    private final Cases cases;
    private final Set<String> companies;

    PublicOperations(ApiContext office, Cases cases, Set<String> companies) {
        this.office = office;
        this.cases = cases;
        this.companies = companies;
    }

    void register(Map<String, Operation> operations) {
        operations.put("openChoices", this::choices);
        operations.put("handIn", this::handIn);
        operations.put("follow", this::follow);
        operations.put("followActs", this::acts);
        operations.put("followAct", this::perform);
    }

    private Actor guest(Call call) {
        String company = call.path("company");
        if (!companies.contains(company)) {
            throw Problem.of(404, "http.no-such-address");
        }
        return Actor.of(company, GUEST, Roles.RESIDENT);
    }

    private Answer choices(Call call) {
        Actor guest = guest(call);
        List<Document> communities = office.feedback().setup().communities(guest).stream()
                .map(community -> Document.of(
                        "id", community.id(), "name", community.name(), "emergencyPhone", community.emergencyPhone()))
                .toList();
        return Answer.ok(Document.of(
                "communities", communities, "categories", Definitions.categories(office, guest, call.locale())));
    }

    /**
     * Every hand-in has an actor of its own, so that one stranger's key meets no other's. Under a key the actor is drawn
     * from it, which tells the code again to whoever repeats the request: the key has to be as hard to guess.
     */
    private Answer handIn(Call call) {
        String company = guest(call).company();
        String key = call.idempotencyKey();
        if (key != null && key.length() < SHORTEST_KEY) {
            throw Problem.at(Call.IDEMPOTENCY_KEY, 400, "http.key-too-short", SHORTEST_KEY);
        }
        Actor guest = Actor.of(company, DerivedIds.guest(key), Roles.RESIDENT);
        NewFeedback said = IntakeBody.read(company, Channel.ONLINE, IntakeBody.OPEN.read(call.body()), guest.id());
        Reception reception = office.feedback().intake().handIn(guest, said, key);
        if (reception instanceof Refused refused) {
            throw Problem.of(refused, IntakeBody::pointer);
        }
        Receipt receipt = (Receipt) reception;
        Document told = Document.of(
                "reference",
                receipt.id(),
                "code",
                receipt.followCode().map(FollowCode::text).orElse(null),
                "feedback",
                office.view(Follower.of(receipt.feedback()).actor(), receipt.feedback(), call.locale()));
        return receipt.replayed()
                ? Answer.ok(told).with(Cases.REPLAYED, "true")
                : Answer.created("feedback/" + receipt.id(), told);
    }

    /** Who follows by the code of the request. */
    Follower follower(Call call) {
        Actor guest = guest(call);
        String code = call.header(FOLLOW_CODE).orElse("");
        Following following = office.feedback().following().follow(guest.company(), call.path("reference"), code);
        if (following instanceof Refused refused) {
            throw Problem.of(refused);
        }
        return (Follower) following;
    }

    private Feedback followed(Follower follower) {
        return office.feedback()
                .records()
                .find(follower.actor(), follower.reference())
                .orElseThrow(() -> Problem.of(Refused.because("refused.follow-unknown")));
    }

    private Answer follow(Call call) {
        Follower follower = follower(call);
        Feedback feedback = followed(follower);
        List<Document> history = office.views()
                .entries(
                        office.feedback().records().history(follower.actor(), feedback.id()),
                        feedback,
                        office.feedback().records().sight(follower.actor(), feedback),
                        call.locale());
        return Answer.ok(Document.of(
                        "feedback",
                        office.view(follower.actor(), feedback, call.locale()),
                        "history",
                        history,
                        "steps",
                        steps(feedback, follower.actor(), call.locale())))
                .version(feedback.version());
    }

    /** The steps of its process as a line, with what lies behind it. */
    private List<Document> steps(Feedback feedback, Actor actor, Locale locale) {
        FeedbackProcess process = office.feedback()
                .setup()
                .process(actor, feedback.position().process())
                .orElse(null);
        List<Document> line = new ArrayList<>();
        if (process == null) {
            return line;
        }
        StepId at = feedback.position().step();
        boolean behind = process.step(at).isPresent() || at.equals(StepId.END);
        for (Step step : process.steps()) {
            boolean now = step.id().equals(at);
            behind &= !now;
            line.add(Document.of(
                    "id",
                    step.id().id(),
                    "title",
                    office.views().text(Title.of(step.id()), locale),
                    "done",
                    behind,
                    "now",
                    now));
        }
        return line;
    }

    private Answer acts(Call call) {
        Follower follower = follower(call);
        Feedback feedback = followed(follower);
        return Answer.ok(cases.acts(follower.actor(), feedback, call)).version(feedback.version());
    }

    private Answer perform(Call call) {
        Follower follower = follower(call);
        return cases.perform(call, follower.actor(), follower.reference());
    }
}
