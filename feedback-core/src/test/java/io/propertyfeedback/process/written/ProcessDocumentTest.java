package io.propertyfeedback.process.written;

import static io.propertyfeedback.model.StepId.PLAN;
import static io.propertyfeedback.process.Lives.SUE;
import static io.propertyfeedback.process.Lives.begin;
import static io.propertyfeedback.process.Lives.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.document.DocumentException;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.Act;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Consequence;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Guard;
import io.propertyfeedback.process.Life;
import io.propertyfeedback.process.Step;
import io.propertyfeedback.process.standard.Consequences;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.process.standard.ShortProcesses;
import io.propertyfeedback.sla.CalendarDays;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Rung;
import io.propertyfeedback.sla.WallClock;
import io.propertyfeedback.sla.WorkingDays;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessDocumentTest {
    private static final FeedbackProcess WATCHED = ShortProcesses.inquiry()
            .change()
            .rung(
                    ClockKind.RESPONSE,
                    Rung.before("soon", WallClock.minutes(20)),
                    Consequence.mark("acme:watched", "yes"))
            .rung(ClockKind.RESPONSE, Rung.missed(), Consequences.RAISE_PRIORITY)
            .rung(ShortProcesses.ANSWER, Rung.after("urge", WorkingDays.of(1)).every(WallClock.hours(24), 7))
            .waitsAtMost(WallClock.hours(240))
            .build();

    static Stream<FeedbackProcess> processes() {
        return Stream.of(
                SevenSteps.process(),
                ShortProcesses.inquiry(),
                ShortProcesses.opinion(),
                ShortProcesses.suggestion(),
                ShortProcesses.praise(),
                ShortProcesses.help(),
                WATCHED);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void whatWasReadWritesTheSameDocument(FeedbackProcess process) {
        Document document = ProcessDocument.write(process);

        assertThat(ProcessDocument.write(read(document))).isEqualTo(document);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void whatWasReadKeepsEveryStepActAndLimit(FeedbackProcess process) {
        FeedbackProcess read = read(Document.from(ProcessDocument.write(process).asMap()));

        assertThat(read.ref()).isEqualTo(process.ref());
        assertThat(read.steps())
                .extracting(Step::id)
                .isEqualTo(process.steps().stream().map(Step::id).toList());
        assertThat(read.limits().rules()).isEqualTo(process.limits().rules());
        assertThat(read.ladders().rules())
                .extracting(rule -> rule.clock(), rule -> rule.step(), rule -> rule.rung())
                .isEqualTo(process.ladders().rules().stream()
                        .map(rule -> tuple(rule.clock(), rule.step(), rule.rung()))
                        .toList());
        assertThat(read.waitsAtMost()).isEqualTo(process.waitsAtMost());
        assertThat(read.afterSettlement()).isEqualTo(process.afterSettlement());
        assertThat(read.acts()).hasSameSizeAs(process.acts());
    }

    @Test
    void whatWasReadDecidesAlike() {
        for (StepId step : List.of(StepId.CONFIRM, PLAN, StepId.FOLLOW_UP, StepId.REVIEW)) {
            Life written = begin(SevenSteps.process(), said("complaint/noise")).standsOn(step);
            Life read = begin(read(ProcessDocument.write(SevenSteps.process())), said("complaint/noise"))
                    .standsOn(step);

            assertThat(read.history()).isEqualTo(written.history());
            assertThat(read.process().allowed(read.feedback(), read.circumstances()))
                    .isEqualTo(written.process().allowed(written.feedback(), written.circumstances()));
            assertThat(read.by(SUE).decide(ActRequest.of(ActId.WITHDRAW, Document.of("reason", "-"))))
                    .isEqualTo(written.by(SUE).decide(ActRequest.of(ActId.WITHDRAW, Document.of("reason", "-"))));
        }
    }

    @Test
    void wordsOfTheHostAreReadWhenItBringsThem() {
        Guard sunny = Guard.named("acme:sunny", "acme.rain", s -> true);
        Consequence paint = Consequence.named("acme:paint", (s, effects) -> effects.count("paint"));
        FeedbackProcess process = SevenSteps.process()
                .with(Act.named("acme:roof").guard(sunny).then(paint))
                .build();

        Vocabulary words = Vocabulary.standard().with(sunny).with(paint);
        assertThat(ProcessDocument.read(ProcessDocument.write(process), words)
                        .act(new ActId("acme:roof"))
                        .orElseThrow())
                .isEqualTo(process.act(new ActId("acme:roof")).orElseThrow());
    }

    @Test
    void anUnknownGuardIsNamedWithItsPath() {
        FeedbackProcess process = SevenSteps.process()
                .with(Act.named("acme:roof").guard(Guard.named("acme:sunny", "acme.rain", s -> true)))
                .build();

        wrong(ProcessDocument.write(process), "/acts/31/guards/0", "unknown guard 'acme:sunny'");
    }

    @Test
    void anUnknownConsequenceIsNamedWithItsPath() {
        wrong(changed("steps", 0, "outcomes", 0, "then", List.of("fly")), "/steps/0/outcomes/0/then/0", "'fly'");
    }

    @Test
    void aParameterThatCannotBeReadIsNamed() {
        wrong(
                changed("steps", 0, "outcomes", 0, "guards", List.of("attempts-left:many")),
                "/steps/0/outcomes/0/guards/0",
                "attempts-left:many");
    }

    @Test
    void aLimitThatCannotBeReadIsNamed() {
        wrong(changed("steps", 1, "limit", "P3D"), "/steps/1/limit", "ambiguous");
    }

    @Test
    void aRungThatCannotBeReadIsNamed() {
        wrong(changed("rungs", 0, "at", "100%"), "/rungs/0/at", "'deadline'");
        wrong(changed("rungs", 0, "id", "breach"), "/rungs/0/id", "'breach'");
        wrong(changed("rungs", 0, "times", 3), "/rungs/0/id", "3 times");
        wrong(changed("rungs", 1, "every", "3 hours"), "/rungs/1/every", "3 hours");
        wrong(changed("rungs", 1, "then", List.of("shout")), "/rungs/1/then/0", "'shout'");
        wrong(changed("rungs", 1, "when", "late"), "/rungs/1/when", "an unknown member");
    }

    @Test
    void aProcessThatWasWrittenBeforeWaitsEndedWaitsThirtyDays() {
        assertThat(read(changed("waitsAtMost", null)).waitsAtMost()).isEqualTo(new CalendarDays(30));
    }

    @Test
    void aLadderThatIsWrongNamesTheRung() {
        assertThatThrownBy(() -> read(changed("rungs", 0, "step", "plan")))
                .hasMessageContaining("rung 'warning' of the clock 'resolution' on a step");
        assertThatThrownBy(() -> read(changed("rungs", 0, "id", "escalation")))
                .hasMessageContaining("two rungs of a ladder are called 'escalation'");
    }

    @Test
    void aFormThatCannotBeReadIsNamedWithTheWholePath() {
        Document form = Document.of("fields", List.of(Document.of("id", "x", "type", "colour")));

        wrong(changed("steps", 1, "form", form), "/steps/1/form/fields/0/type", "an unknown type");
    }

    @Test
    void aMisspeltMemberIsNamed() {
        wrong(changed("steps", 1, "rolle", "handler"), "/steps/1/rolle", "an unknown member");
    }

    @Test
    void anUnknownStatusIsNamed() {
        wrong(changed("acts", 0, "statuses", List.of("OPENED")), "/acts/0/statuses/0", "OPEN");
    }

    @Test
    void aMissingIdIsNamed() {
        wrong(changed("steps", 1, "id", null), "/steps/1/id", "text");
    }

    @Test
    void anImpossibleIdIsNamed() {
        wrong(changed("steps", 1, "id", " "), "/steps/1/id", "blank");
    }

    @Test
    void anImpossibleVersionIsNamed() {
        wrong(changed("version", 0), "/version", "not positive");
        wrong(changed("version", 1L << 40), "/version", "overflow");
    }

    @Test
    void aGraphThatIsWrongNamesTheCulprit() {
        assertThatThrownBy(() -> read(changed("steps", 0, "outcomes", 0, "to", "nowhere")))
                .hasMessageContaining("outcome 'assigned' of step 'receive' names 'nowhere'");
    }

    private static FeedbackProcess read(Document document) {
        return ProcessDocument.read(document, Vocabulary.standard());
    }

    private static void wrong(Document document, String path, String why) {
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith(path + ":")
                .hasMessageContaining(why);
    }

    /** The seven steps with one value in another way: names and indexes, then the value. */
    private static Document changed(Object... pathAndValue) {
        Map<String, Object> root =
                copy(ProcessDocument.write(SevenSteps.process()).asMap());
        Object at = root;
        for (int i = 0; i < pathAndValue.length - 2; i++) {
            at = pathAndValue[i] instanceof Integer index
                    ? ((List<?>) at).get(index)
                    : ((Map<?, ?>) at).get(pathAndValue[i]);
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> last = (Map<String, Object>) at;
        last.put((String) pathAndValue[pathAndValue.length - 2], pathAndValue[pathAndValue.length - 1]);
        return Document.from(root);
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put((String) name, copied(value)));
        return copy;
    }

    private static Object copied(Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(ProcessDocumentTest::copied).toList())
                : value;
    }
}
