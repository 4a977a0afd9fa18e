package io.propertyfeedback.http.api;

import static io.propertyfeedback.form.Field.integer;
import static io.propertyfeedback.form.Field.text;

import io.propertyfeedback.desk.SubscriptionProgress;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.process.Refusal;
import java.util.List;
import java.util.Map;

/** How far the relay's subscriptions have heard, and what they did not take. */
final class Subscriptions {
    /** How many of the parked are shown of each subscription. */
    private static final int MOST = 200;

    private static final Form EVENT = Form.of(
            text("feedback").required().max(64), integer("version").required().range(1, Integer.MAX_VALUE));

    private final ApiContext office;

    Subscriptions(ApiContext office) {
        this.office = office;
    }

    void register(Map<String, Operation> operations) {
        operations.put("listSubscriptions", this::all);
        operations.put("retryParked", this::retry);
    }

    private Answer all(Call call) {
        List<Document> all = office.feedback().relay().subscriptions(call.actor()).stream()
                .map(Subscriptions::view)
                .toList();
        return Answer.ok(Document.of("items", all));
    }

    private static Document view(SubscriptionProgress state) {
        return Document.builder()
                .put("name", state.name())
                .put("declared", state.declared())
                .put("down", state.down())
                .put("position", state.position())
                .put("head", state.head())
                .put("unheard", state.unheard())
                .instant("unheardSince", state.unheardSince())
                .put("parkedCount", state.parked().size())
                .put(
                        "parked",
                        state.parked().stream()
                                .limit(MOST)
                                .map(Subscriptions::view)
                                .toList())
                .build();
    }

    private static Document view(Missed parked) {
        return Document.builder()
                .put("feedback", parked.feedback())
                .put("version", parked.version())
                .instant("at", parked.at())
                .put("attempts", parked.attempts())
                .put("reason", parked.reason())
                .build();
    }

    private Answer retry(Call call) {
        office.feedback().relay().subscriptions(call.actor()); // who may not is told so before what the body lacks
        var checked = EVENT.check(call.body());
        if (!checked.passed()) {
            throw Problem.of(checked.errors().stream().map(Refusal::of).toList());
        }
        String feedback = checked.values().text("feedback");
        long version = checked.values().integer("version");
        if (!office.feedback().relay().requeue(call.actor(), call.path("name"), feedback, version)) {
            throw Problem.of(404, "http.not-parked", WireText.shown(feedback), version);
        }
        return Answer.ok(Document.of("feedback", feedback, "version", version));
    }
}
