package io.propertyfeedback.testkit;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Grading;
import io.propertyfeedback.model.Link;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.Relation;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.Severity;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import java.util.List;

/** Feedback full of codes that no process of this library knows: a host's own, or those of a later version. */
final class Strange {
    /** Kept as they are, by rule 6: what is outside the basic plane, written from right to left, composed or not, blank. */
    static final List<String> TEXTS = List.of(
            "\uD83D\uDD25",
            "\uDBFF\uDFFF",
            "\u05E9\u05DC\u05D5\u05DD \u202E \u0627\u0644\u0633\u0644\u0627\u0645",
            "\u00E9",
            "e\u0301",
            "\u212B",
            "\uFB01",
            "ele\u00ADvator",
            "\u200B\u2060\uFEFF",
            "line\u2028paragraph\u2029",
            "\uFFFD\uFFFE\uFFFF\uFDD0",
            "ends in blanks \u00A0\u3000 ");

    private static final Channel CHANNEL = new Channel("acme:smoke-signal");
    private static final Category CATEGORY = new Category("acme:wish/sky");
    private static final StepId STEP = new StepId("acme:ask-the-stars");

    private Strange() {}

    static Sample life(String company, String id) {
        Sample received = Sample.received(
                company,
                id,
                said -> new NewFeedback(
                                company, said.community(), CHANNEL, CATEGORY, said.title(), said.text(), said.details())
                        .from(new Submitter(new SubmitterKind("acme:ghost"), "g-1", "g-2")));
        return received.then(change(received.feedback()));
    }

    static SearchQuery query(String company) {
        return SearchQuery.of(company).channel(CHANNEL).category(CATEGORY).onStep(STEP);
    }

    private static Change change(Feedback before) {
        Instant at = Sample.NINE.plusSeconds(600);
        Clock clock = new Clock(
                new ClockKind("acme:patience"),
                1,
                at,
                at.plusSeconds(9),
                at.plusSeconds(10),
                null,
                List.of("acme:frown", "breach", "acme:sigh#7"),
                at.plusSeconds(11));
        Entry entry = new Entry(
                before.company(),
                before.id(),
                before.version() + 1,
                before.position().step(),
                new ActId("acme:wonder"),
                "astrologer",
                at,
                List.of(
                        new Effect.Graded(
                                new Grading(CATEGORY, new Priority("acme:some"), new Severity("acme:odd"), false)),
                        new Effect.Moved(before.position().step(), new OutcomeId("acme:off"), STEP),
                        new Effect.RungTaken(clock.kind(), "acme:sigh#7"),
                        new Effect.ClockSet(clock),
                        new Effect.Linked(new Link(new Relation("acme:rhymes-with"), "f-0"), true),
                        new Effect.Settled(new Settlement("acme:forgiven")),
                        new Effect.Counted("acme:sighs")),
                Document.of(
                        "acme:mood", "hopeful", "acme:depth", Document.of("n", 1.25, "list", List.of(1, "二", true))),
                Document.of("acme:song", "la la"));
        return Change.of(before.apply(entry), entry);
    }
}
