package io.propertyfeedback.http.api;

import io.propertyfeedback.desk.IntakeDesk;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Staff and other programs hand in what people said: one, or many of a meeting or a phone log. */
final class Intake {
    private static final int SINGLE = -1; // no line of a batch
    private static final int MOST_LINES = 500;
    private static final int MOST_ERRORS = 3; // of a line; enough to mend it, and five hundred lines stay bounded

    private final ApiContext office;
    private final Problems problems;

    Intake(ApiContext office, Problems problems) {
        this.office = office;
        this.problems = problems;
    }

    void register(Map<String, Operation> operations) {
        operations.put("receiveFeedback", this::receive);
        operations.put("receiveBatch", this::batch);
        operations.put("listNameable", this::nameable);
    }

    private Answer nameable(Call call) {
        return Answer.ok(Document.of(
                "items",
                office.feedback().intake().nameable(call.actor(), call.path("id")).entrySet().stream()
                        .map(member -> Document.of(
                                "id", member.getKey(), "name", member.getValue().text(call.locale())))
                        .toList()));
    }

    private Answer receive(Call call) {
        Actor actor = call.actor();
        Document body = call.body();
        String key = call.idempotencyKey();
        boolean followed = call.query().flag("followed");
        NewFeedback said = said(actor, IntakeBody.STAFF.read(body), key, SINGLE);
        IntakeDesk desk = office.feedback().intake();
        Reception reception = followed ? desk.handIn(actor, said, key) : desk.receive(actor, said, key);
        if (reception instanceof Refused refused) {
            throw Problem.of(refused, IntakeBody::pointer);
        }
        Receipt receipt = (Receipt) reception;
        Document view = office.view(actor, receipt.feedback(), call.locale());
        Answer answer = receipt.replayed()
                ? Answer.ok(view).with(Cases.REPLAYED, "true")
                : Answer.created("feedback/" + receipt.id(), view);
        Answer told = receipt.followCode()
                .map(code -> answer.with(PublicOperations.FOLLOW_CODE, code.text()))
                .orElse(answer);
        return told.version(receipt.version());
    }

    /** Who speaks for themselves is the submitter; whom staff tell of without an id gets one drawn. */
    private NewFeedback said(Actor actor, Document clean, @Nullable String key, int line) {
        boolean forOthers = office.feedback().intake().speaksForOthers(actor, clean.text("community"));
        String party = forOthers ? DerivedIds.person(actor, key, line) : actor.id();
        NewFeedback said = IntakeBody.read(actor.company(), new Channel(clean.text("channel")), clean, party);
        Submitter who = said.details().submitter();
        return forOthers || who.party() != null
                ? said
                : said.from(new Submitter(who.kind(), actor.id(), who.onBehalfOf()));
    }

    /** Each line is accepted or refused on its own; what is malformed in one does not stop the others. */
    private Answer batch(Call call) {
        Actor actor = call.actor();
        String key = call.idempotencyKey();
        List<?> lines = lines(call.body());
        Map<Integer, NewFeedback> readable = new LinkedHashMap<>();
        Document[] results = new Document[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            try {
                Document line = line(lines.get(i));
                readable.put(i, said(actor, IntakeBody.STAFF.read(line), key, i));
            } catch (Problem problem) {
                results[i] = Document.of("problem", problems.document(problem, MOST_ERRORS, call.locale()));
            }
        }
        List<Reception> receptions = office.feedback().intake().receiveAll(actor, List.copyOf(readable.values()), key);
        if (key != null && !receptions.isEmpty() && receptions.stream().allMatch(Intake::isKeyReused)) {
            throw Problem.of((Refused) receptions.get(0));
        }
        int next = 0;
        for (int i : readable.keySet()) {
            results[i] = result(receptions.get(next++), call);
        }
        Answer answer = Answer.ok(Document.of("results", List.of(results)));
        return isReplayed(receptions) ? answer.with(Cases.REPLAYED, "true") : answer;
    }

    private static boolean isKeyReused(Reception reception) {
        return reception instanceof Refused refused
                && (refused.codes().contains("refused.key-reused")
                        || refused.codes().contains("refused.key-erased"));
    }

    /** Whether lines had been received before, and none was received anew. */
    private static boolean isReplayed(List<Reception> receptions) {
        List<Receipt> receipts = receptions.stream()
                .filter(Receipt.class::isInstance)
                .map(Receipt.class::cast)
                .toList();
        return !receipts.isEmpty() && receipts.stream().allMatch(Receipt::replayed);
    }

    private static List<?> lines(Document body) {
        for (String name : body.names()) {
            if (!name.equals("lines")) {
                throw Problem.of(List.of(new Refusal(
                        "/" + BodySchema.escaped(name),
                        new Message("form.unknown-field", WireText.shown(name), "lines"))));
            }
        }
        if (!(body.value("lines").orElse(null) instanceof List<?> lines)) {
            throw Problem.of(List.of(new Refusal("/lines", new Message("http.not-a-list-of-objects", "lines"))));
        }
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw Problem.of(List.of(new Refusal("/lines", new Message("http.batch-size", MOST_LINES))));
        }
        return new ArrayList<>(lines);
    }

    private static Document line(Object given) {
        if (given instanceof Document line) {
            return line;
        }
        throw Problem.of(List.of(new Refusal("", new Message("http.not-an-object", "lines"))));
    }

    private Document result(Reception reception, Call call) {
        if (reception instanceof Refused refused) {
            Problem problem = Problem.of(refused, IntakeBody::pointer);
            return Document.of("problem", problems.document(problem, MOST_ERRORS, call.locale()));
        }
        Receipt receipt = (Receipt) reception;
        return Document.of("id", receipt.id(), "version", receipt.version(), "replayed", receipt.replayed());
    }
}
