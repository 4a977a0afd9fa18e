package io.propertyfeedback.testkit;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Severity;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.sla.ClockKind;
import java.time.Duration;
import java.time.Instant;

/** A life in which everything happens that can: every kind of effect, two cycles, up to the archive. */
final class LongLife {
    private static final Document SAID_GOOD =
            Document.of("satisfaction", "5", "solved", true, "opinion", "Quiet at last 谢谢");
    private static final Document SAID_BAD = Document.of("satisfaction", "2", "solved", false, "opinion", "Still loud");
    private static final Document REASON = Document.of("reason", "asked for on the phone");

    private LongLife() {}

    static Sample of(String company, String id) {
        return review(secondCycle(firstCycle(early(company, id))));
    }

    private static Sample early(String company, String id) {
        Sample target = Sample.received(company, id + "-target");
        return Sample.received(company, id, LongLife::said)
                .act(ActId.EXPEDITE, Document.of("urging", "please hurry"))
                .noted("called back, \"nobody\" answered; 100% sure? \\ it's late")
                .assignedTo("zhang")
                .act(ActId.CONTACT, Document.of("by", "visit", "said", "third floor"))
                .mergedInto(target)
                .act(ActId.UNMERGE, REASON)
                .move("confirmed", Document.of("clarified", "every night", "contacted", true));
    }

    private static NewFeedback said(NewFeedback usual) {
        return usual.titled("夜间噪音 🔨")
                .at(new Location("building-3", "501", "stairs"))
                .from(SubmitterKind.RENTER, Person.of(usual.company(), "qian").withEmail("qian@example.org"))
                .messageId("call-17")
                .severity(Severity.SERIOUS)
                .publishable()
                .concerning("sun", "zhou")
                .following("an-older-one");
    }

    private static Sample firstCycle(Sample confirmed) {
        Sample analysing = confirmed
                .act(ActId.CONSULT, Document.of("department", "security", "question", "who drills?", "within", 2))
                .act(ActId.ANSWER, Document.of("department", "security", "answer", "unit 601"))
                .act(ActId.CONSULT, Document.of("department", "legal", "question", "may they?"))
                .waiting()
                .act(ActId.RESUME, Document.EMPTY)
                .act(ActId.ANSWER, Document.of("department", "legal", "answer", "not after ten"))
                .act(ActId.RECATEGORISE, Document.of("category", "complaint/noise/drilling", "reason", "clearer"))
                .act(ActId.REGRADE, Document.of("severity", "major", "priority", "high", "reason", "many complain"));
        Sample planning = analysing
                .act(ActId.EXTEND, Document.of("clock", "resolution", "until", later(analysing), "reason", "a holiday"))
                .act(ActId.SUPERVISE, Document.of("instruction", "report daily"))
                .act(ActId.RECUSE, Document.of("whom", "fay", "reason", "her brother's flat"))
                .act(Sample.ASK, Document.EMPTY)
                .act(Sample.REFER, Document.EMPTY)
                .act(Sample.ANSWERED, Document.EMPTY)
                .act(Sample.ORDER, Document.of("order", "o 1"))
                .act(Sample.ORDER, Document.of("order", "o-2"))
                .act(Sample.DELIVERED, Document.EMPTY)
                .act(Sample.PHOTO, Document.EMPTY)
                .act(Sample.MIGRATE, Document.EMPTY)
                .act(ActId.REASSIGN, Document.of("handler", "chen", "misassigned", true, "reason", "other building"))
                .move("analysed", Document.of("nature", "renovation", "impact", "several"));
        Sample followedUp = worked(planning)
                .moveBy(Sample.WANG, "not-reached", Document.EMPTY)
                .moveBy(Sample.WANG, "dissatisfied", SAID_BAD);
        return worked(followedUp).moveBy(Sample.WANG, "satisfied", SAID_GOOD);
    }

    private static Sample secondCycle(Sample settled) {
        Sample reopened = settled.act(ActId.REOPEN, REASON);
        Instant late = reopened.feedback().clocks().due().orElseThrow().plusSeconds(1);
        return worked(reopened.breachedAt(late)).moveBy(Sample.WANG, "satisfied", SAID_GOOD);
    }

    private static Sample review(Sample settled) {
        return settled.movedEarlier("reviewed", Document.of("lesson", "post renovation hours"));
    }

    private static Sample worked(Sample planning) {
        Instant soon = planning.change().entry().at().plus(Duration.ofHours(2));
        return planning.move(
                        "planned",
                        Document.builder()
                                .put("solution", "agree on hours")
                                .put("feasible", true)
                                .put("planned", soon.toString())
                                .put("agreed", true)
                                .build())
                .move("done", Document.of("result", "agreed on hours, posted at the lift"));
    }

    private static String later(Sample sample) {
        return sample.feedback()
                .clocks()
                .of(ClockKind.RESOLUTION)
                .orElseThrow()
                .due()
                .plus(Duration.ofDays(9))
                .toString();
    }
}
