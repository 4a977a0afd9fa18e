package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;

/** What was written is found, whatever it is. */
class RoundTripTest {
    private static final JdbcFeedbackStorage STORAGE = Database.storage(Database.inMemory());
    private static int lives;

    private String id = "";

    @BeforeTry
    void nextId() {
        id = "life-" + lives++;
    }

    @Provide
    Arbitrary<List<Effect>> effects() {
        return Effects.later().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Effects.instants();
    }

    @Provide
    Arbitrary<Document> documents() {
        return Effects.documents();
    }

    @Provide
    Arbitrary<List<Entry>> histories() {
        return Effects.histories("acme", "some");
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void effectsAreReadAsTheyWereWritten(@ForAll("effects") List<Effect> effects, @ForAll("instants") Instant at) {
        StepId on = StepId.CONFIRM;
        Entry entry = new Entry("acme", "f-1", 2, on, ActId.MOVE, "li", at, effects, Document.EMPTY, Document.EMPTY);
        assertThat(EffectText.read(EffectText.of(entry), on, at, null)).isEqualTo(effects);
    }

    /** Else a kind that was added is written and never read. */
    @Example
    void everyKindIsAmongThem() {
        Set<Class<?>> drawn = new HashSet<>();
        // an edge case of a list of one size is the same element all along
        Effects.later().list().ofSize(2000).withoutEdgeCases().sample().forEach(effect -> drawn.add(effect.getClass()));
        drawn.add(Effect.Received.class);
        assertThat(drawn).containsExactlyInAnyOrder(Effect.class.getPermittedSubclasses());
    }

    @Example
    void whatWasOnlyCountedBeforeIsAnEffectOfItsOwn() {
        String before = new LineWriter(Instant.EPOCH)
                .line('N')
                .text("contact")
                .line('N')
                .text("carried-out")
                .text();
        assertThat(EffectText.read(before, StepId.CONFIRM, Instant.EPOCH, null))
                .containsExactly(new Effect.Responded(), new Effect.CarriedOut());
    }

    @Property(tries = 2000)
    void documentsAreReadAsTheyWereWritten(@ForAll("documents") Document document) {
        assertThat(Json.read(Json.of(document))).isEqualTo(document);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void livesAreFoundAsTheyWereCommitted(@ForAll("histories") List<Entry> said) {
        List<Entry> history = said.stream().map(this::renamed).toList();
        List<Change> changes = new ArrayList<>();
        Feedback feedback = Feedback.begin(history.get(0));
        changes.add(Change.of(feedback, history.get(0)));
        for (Entry entry : history.subList(1, history.size())) {
            feedback = feedback.apply(entry);
            changes.add(Change.of(feedback, entry));
        }
        assertThat(STORAGE.commit(changes)).containsOnly(CommitResult.COMMITTED);
        assertThat(STORAGE.find("acme", id)).contains(feedback);
        assertThat(STORAGE.history("acme", id)).isEqualTo(history);
    }

    private Entry renamed(Entry entry) {
        return new Entry(
                "acme",
                id,
                entry.version(),
                entry.step(),
                entry.act(),
                entry.actor(),
                entry.at(),
                entry.effects(),
                entry.codes(),
                entry.words());
    }
}
