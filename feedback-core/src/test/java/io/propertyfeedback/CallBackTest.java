package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.FAY;
import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.port.Cursors;
import io.propertyfeedback.port.ForwardingStorage;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.SearchQuery;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever said the same stands in a queue once it is settled, until they have been told. */
class CallBackTest {
    private final Forgetful forgetful = new Forgetful();
    private final Estate estate = new Estate(forgetful);
    private final PropertyFeedback node = estate.node().reactions().open();
    private final Feedback target = estate.withLi();
    private final Feedback neighbour = merged(estate.withLi(), target);

    CallBackTest() {
        heard();
    }

    private Feedback merged(Feedback one, Feedback into) {
        return estate.act(LI, one, ActId.MERGE, "into", into.id());
    }

    private void heard() {
        while (node.relay().run(100) == 100) {}
    }

    private Feedback settled(Feedback one) {
        Feedback settled = estate.act(FAY, estate.carriedOut(one), Moves.satisfied(5));
        heard();
        return settled;
    }

    private List<String> queue() {
        return node.records().search(FAY, SearchQuery.of("acme").waitingFor(FAY.roles())).items().stream()
                .map(Feedback::id)
                .toList();
    }

    private List<ActId> acts(Feedback one) {
        return node.records().history(SUE, one.id()).stream().map(Entry::act).toList();
    }

    @Test
    void theyWaitToBeToldOnceItIsSettledAndNoMoreOnceTheyAre() {
        assertThat(queue()).isEmpty();
        settled(target);
        assertThat(queue()).containsExactly(neighbour.id());

        estate.act(FAY, estate.stored(neighbour), ActId.TELL, "satisfaction", "4");

        assertThat(queue()).isEmpty();
        assertThat(estate.stored(neighbour).position().marks().codes()).isEmpty();
    }

    @Test
    void anEventThatIsHeardTwiceQueuesNobodyTwice() {
        forgetful.forgets = true;
        settled(target);
        assertThat(forgetful.forgets).as("it was heard, and nobody remembers").isFalse();
        estate.act(FAY, estate.stored(neighbour), ActId.TELL);

        estate.passes(Duration.ofMinutes(5));
        heard();

        assertThat(node.relay().lag("acme").of("reactions").unheard()).isZero();
        assertThat(queue()).isEmpty();
        assertThat(acts(neighbour)).containsOnlyOnce(ActId.CALL_BACK);
    }

    @Test
    void whatIsWorkedOnAgainIsNotToldYet() {
        Feedback done = settled(target);
        estate.act(SUE, done, ActId.REOPEN, "reason", "came back");
        heard();
        assertThat(queue()).isEmpty();

        Feedback again = estate.act(LI, estate.stored(target), Moves.planned("once more", estate.now(), true));
        estate.act(FAY, estate.act(LI, again, Moves.done("done")), Moves.satisfied(4));
        heard();
        assertThat(queue()).containsExactly(neighbour.id());
    }

    @Test
    void whoeverIsMergedIntoWhatIsSettledIsToBeToldAtOnce() {
        Feedback late = estate.withLi();
        settled(target);
        merged(late, target);
        heard();

        assertThat(queue()).containsExactlyInAnyOrder(neighbour.id(), late.id());
    }

    @Test
    void whatWasMergedOnwardIsToldOfInTheEnd() {
        Feedback other = estate.withLi();
        merged(estate.stored(target), other);
        heard();
        assertThat(queue()).isEmpty();

        settled(other);

        assertThat(queue()).containsExactlyInAnyOrder(target.id(), neighbour.id());
        estate.act(FAY, estate.stored(neighbour), ActId.TELL, "satisfaction", "4");
        assertThat(queue()).containsExactly(target.id());
    }

    @Test
    void nobodyIsToldOfWhatWasUnmerged() {
        settled(target);
        Feedback apart = estate.act(SUE, estate.stored(neighbour), ActId.UNMERGE, "reason", "another flat");
        heard();

        assertThat(queue()).isEmpty();
        assertThat(apart.position().role()).contains(Roles.HANDLER);
        assertThat(apart.position().marks().of(Marks.CALL_BACK)).isEmpty();
    }

    @Test
    void anAppealIsDecidedFirst() {
        estate.act(DORA, estate.stored(neighbour), ActId.APPEAL, "reason", "mine is another leak");
        settled(target);
        assertThat(queue()).isEmpty();

        estate.act(
                Actor.of("acme", "qi", Roles.QUALITY),
                estate.stored(neighbour),
                ActId.UPHOLD,
                "reason",
                "the same pipe");
        assertThat(queue()).containsExactly(neighbour.id());
    }

    @Test
    void nobodyIsToldWhereNobodyIsKnown() {
        Feedback anonymous = estate.act(
                DORA,
                estate.received(NewFeedback.of("acme", "garden", Channel.ONLINE, "complaint/noise", "Drilling")),
                Moves.assigned("li"));
        merged(anonymous, target);
        settled(target);

        assertThat(queue()).containsExactly(neighbour.id());
    }

    @Test
    void noPersonDoesWhatTheLibraryDoes() {
        settled(target);
        for (ActId act : List.of(ActId.CALL_BACK, ActId.HOLD_CALL_BACK)) {
            assertThat(estate.refusal(SUE, estate.stored(neighbour), act)).containsExactly("refused.role");
        }
        assertThatThrownBy(() -> estate.node().listener("reactions", (event, library) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reactions");
    }

    /** Fails once to remember up to where a subscription has heard. */
    private static final class Forgetful extends ForwardingStorage {
        private boolean forgets;

        Forgetful() {
            super(new MemoryFeedbackStorage());
        }

        @Override
        public Cursors cursors() {
            Cursors all = super.cursors();
            return (Cursors) Proxy.newProxyInstance(
                    Cursors.class.getClassLoader(), new Class<?>[] {Cursors.class}, (proxy, method, given) -> {
                        if (forgets && method.getName().equals("move")) {
                            forgets = false;
                            return false;
                        }
                        return method.invoke(all, given);
                    });
        }
    }
}
