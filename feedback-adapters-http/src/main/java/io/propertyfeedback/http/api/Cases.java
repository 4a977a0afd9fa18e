package io.propertyfeedback.http.api;

import static io.propertyfeedback.form.Field.person;

import io.propertyfeedback.access.Visibility;
import io.propertyfeedback.desk.Versions;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Backdating;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Guidance;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.query.SimilarCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One feedback: as it stands, its history, the acts that are allowed, and the doing of every act. */
final class Cases {
    private static final Form ACT =
            Form.of(person("act").required(), person("outcome")).plus(Backdating.FORM);
    /** Says that nothing was done again: the request had been done before under the same key. */
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Set<String> BESIDE = Set.of("/" + Backdating.AT, "/" + Backdating.REASON);
    private static final UnaryOperator<String> INTO_VALUES =
            pointer -> BESIDE.contains(pointer) ? pointer : "/values" + pointer;

    private final ApiContext office;

    Cases(ApiContext office) {
        this.office = office;
    }

    void register(Map<String, Operation> operations) {
        operations.put("getFeedback", this::one);
        operations.put("getHistory", this::history);
        operations.put("getSubmitter", this::submitter);
        operations.put("allowedActs", this::allowed);
        operations.put("listAssignable", this::assignable);
        operations.put("findSimilar", this::similar);
        operations.put("performAct", this::perform);
    }

    private Answer one(Call call) {
        Feedback feedback = found(call);
        return Answer.ok(office.view(call.actor(), feedback, call.locale())).version(feedback.version());
    }

    private Answer history(Call call) {
        Feedback feedback = found(call);
        Visibility sight = office.feedback().records().sight(call.actor(), feedback);
        List<Document> entries = office.views()
                .entries(
                        office.feedback().records().history(call.actor(), feedback.id()),
                        feedback,
                        sight,
                        call.locale());
        return Answer.ok(Document.of("items", entries));
    }

    private Answer submitter(Call call) {
        Feedback feedback = found(call);
        Person person = office.feedback()
                .records()
                .submitter(call.actor(), feedback.id())
                .orElse(null);
        if (person == null) {
            throw Problem.of(404, "http.no-person");
        }
        return Answer.ok(People.person(person));
    }

    private Answer allowed(Call call) {
        Feedback feedback = found(call);
        return Answer.ok(acts(call.actor(), feedback, call)).version(feedback.version());
    }

    private Answer assignable(Call call) {
        Feedback feedback = found(call);
        return Answer.ok(Document.of(
                "items",
                office.feedback().handling().assignable(call.actor(), feedback.id()).stream()
                        .map(member -> People.member(member, call.locale()))
                        .toList()));
    }

    private Answer similar(Call call) {
        Feedback feedback = found(call);
        return Answer.ok(Document.of(
                "items",
                office.feedback().records().similar(call.actor(), feedback.id()).stream()
                        .map(one -> similar(one, call))
                        .toList()));
    }

    private Document similar(SimilarCase one, Call call) {
        return Document.of(
                "feedback",
                office.view(call.actor(), one.feedback(), call.locale()),
                "alike",
                one.alike().stream()
                        .map(each -> Document.of(
                                "id", each.id(), "title", office.views().text(each.title(), call.locale())))
                        .toList());
    }

    Document acts(Actor actor, Feedback feedback, Call call) {
        List<Document> acts = office.feedback().handling().allowed(actor, feedback.id()).stream()
                .map(act -> office.views().act(act, feedback.position().step(), call.locale()))
                .toList();
        boolean staff = office.feedback().records().sight(actor, feedback) != Visibility.OUTSIDE;
        return Document.of("items", acts, "guidance", staff ? guidance(feedback, call) : null);
    }

    /** Of the step and for the category, as the staff are told. */
    private @Nullable Document guidance(Feedback feedback, Call call) {
        var at = feedback.position();
        return Views.guidance(Guidance.of(
                at.step(),
                at.grading().category(),
                call.locale(),
                office.views().texts()));
    }

    private Answer perform(Call call) {
        return perform(call, call.actor(), call.path("id"));
    }

    Answer perform(Call call, Actor actor, String id) {
        Versions seen = call.ifMatch();
        ActRequest request = request(call.body());
        String key = call.idempotencyKey();
        Decision decision =
                office.feedback().handling().perform(actor, id, seen, key == null ? request : request.withKey(key));
        if (decision instanceof Refused refused) {
            throw Problem.of(refused, INTO_VALUES);
        }
        Decision.Accepted accepted = (Decision.Accepted) decision;
        Answer answer = Answer.ok(office.view(actor, accepted.feedback(), call.locale()))
                .version(accepted.feedback().version());
        return accepted.replayed() ? answer.with(REPLAYED, "true") : answer;
    }

    private static ActRequest request(Document body) {
        List<Refusal> wrong = new ArrayList<>();
        Document values = Document.EMPTY;
        if (body.has("values")) {
            if (body.value("values").orElseThrow() instanceof Document given) {
                values = given;
            } else {
                wrong.add(new Refusal("/values", new Message("http.not-an-object", "values")));
            }
        }
        var checked = ACT.check(body.without("values"));
        checked.errors().forEach(error -> wrong.add(Refusal.of(error)));
        if (!wrong.isEmpty()) {
            throw Problem.of(wrong);
        }
        ActId act = new ActId(checked.values().text("act"));
        OutcomeId outcome =
                checked.values().optionalText("outcome").map(OutcomeId::new).orElse(null);
        return new ActRequest(
                act,
                outcome,
                values,
                null,
                checked.values().optionalInstant(Backdating.AT).orElse(null),
                checked.values().optionalText(Backdating.REASON).orElse(null));
    }

    private Feedback found(Call call) {
        String id = call.path("id");
        return office.feedback()
                .records()
                .find(call.actor(), id)
                .orElseThrow(() -> Problem.of(404, "refused.not-found", WireText.shown(id)));
    }
}
