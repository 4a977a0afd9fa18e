package io.propertyfeedback.testkit;

import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Erased;
import io.propertyfeedback.port.Erasure;
import java.util.List;
import java.util.Optional;

/** Adapters that get erasures and holds wrong. */
final class CarelessErasures {
    private CarelessErasures() {}

    /** Says that it is done. */
    static class ErasesNothing extends Forwarding {
        @Override
        public Erased erase(Erasure erasure) {
            return Erased.all(0, 0, List.of());
        }
    }

    /** Erases more than one person. */
    static class ErasesOthers extends Forwarding {
        @Override
        public Erased erase(Erasure erasure) {
            super.erase(new Erasure.OfPerson(erasure.company(), "li", null, erasure.at()));
            return super.erase(erasure);
        }
    }

    /** Takes what is erased for what is closed to all work. */
    static class StopsWork extends Forwarding {
        private boolean stopped;

        @Override
        public Erased erase(Erasure erasure) {
            stopped = true;
            return super.erase(erasure);
        }

        @Override
        public List<CommitResult> commit(List<Change> changes) {
            return stopped ? changes.stream().map(change -> CommitResult.STALE).toList() : super.commit(changes);
        }
    }

    /** Takes an instant for before itself. */
    static class ErasesTooEarly extends Forwarding {
        @Override
        public Erased erase(Erasure erasure) {
            return super.erase(
                    erasure instanceof Erasure.OfAge age
                            ? new Erasure.OfAge(
                                    age.company(),
                                    age.settledBefore().plusNanos(1000),
                                    age.after(),
                                    age.limit(),
                                    age.at())
                            : erasure);
        }
    }

    /** Erases where it should anonymise. */
    static class KnowsNoPseudonyms extends Forwarding {
        @Override
        public Erased erase(Erasure erasure) {
            return super.erase(
                    erasure instanceof Erasure.OfPerson of
                            ? new Erasure.OfPerson(of.company(), of.person(), null, of.at())
                            : erasure);
        }
    }

    /** Says that it is held. */
    static class KnowsNoHold extends Forwarding {
        @Override
        public boolean hold(String company, String id, boolean held) {
            return find(company, id).isPresent();
        }
    }

    /** Holds for ever. */
    static class NeverReleases extends Forwarding {
        @Override
        public boolean hold(String company, String id, boolean held) {
            return super.hold(company, id, true);
        }
    }

    /** Holds what is not there. */
    static class HoldsAnything extends Forwarding {
        @Override
        public boolean hold(String company, String id, boolean held) {
            super.hold(company, id, held);
            return true;
        }
    }

    /** Erases words while the person is held. */
    static class HoldsPersonsOnly extends KnowsNoHold {
        @Override
        public Optional<Person> person(String company, String id) {
            return super.person(company, id).map(person -> person.named("Sun"));
        }
    }
}
