package io.propertyfeedback.testkit;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Adapters that get persons wrong. */
final class CarelessPersons {
    private CarelessPersons() {}

    /** Keeps persons by id alone. */
    static class KeepsByIdAlone extends Forwarding {
        private final Map<String, Person> byId = new ConcurrentHashMap<>();

        @Override
        public List<CommitResult> commit(List<Change> changes) {
            for (Change change : changes) {
                if (change.person() != null) {
                    byId.put(change.person().id(), change.person());
                }
            }
            return super.commit(changes);
        }

        @Override
        public Optional<Person> person(String company, String id) {
            return Optional.ofNullable(byId.get(id));
        }
    }

    /** Has no column for other contacts. */
    static class ForgetsOtherContacts extends Forwarding {
        @Override
        public Optional<Person> person(String company, String id) {
            return super.person(company, id)
                    .map(p -> new Person(p.company(), p.id(), p.name(), p.phone(), p.email(), null, p.erasedAt()));
        }
    }

    /** Deletes the feedback of whoever is erased. */
    static class DeletesFeedbackOfErased extends Forwarding {
        @Override
        public Optional<Feedback> find(String company, String id) {
            return super.find(company, id)
                    .filter(feedback -> Optional.ofNullable(
                                    feedback.intake().submitter().party())
                            .flatMap(party -> person(company, party))
                            .filter(person -> person.erasedAt() != null)
                            .isEmpty());
        }
    }

    /** Finds an unknown person where there is none. */
    static class InventsPersons extends Forwarding {
        @Override
        public Optional<Person> person(String company, String id) {
            return super.person(company, id).or(() -> Optional.of(Person.of(company, id)));
        }
    }

    /** Keeps the person that was stored first. */
    static class KeepsFirstPerson extends Forwarding {
        private final Map<String, Person> first = new ConcurrentHashMap<>();

        @Override
        public List<CommitResult> commit(List<Change> changes) {
            List<CommitResult> answers = super.commit(changes);
            for (int i = 0; i < changes.size(); i++) {
                Person person = changes.get(i).person();
                if (person != null && answers.get(i) instanceof CommitResult.Committed) {
                    first.putIfAbsent(person.company() + "/" + person.id(), person);
                }
            }
            return answers;
        }

        @Override
        public Optional<Person> person(String company, String id) {
            return Optional.ofNullable(first.get(company + "/" + id));
        }
    }

    /** Deletes whoever is erased. */
    static class DeletesErased extends Forwarding {
        @Override
        public Optional<Person> person(String company, String id) {
            return super.person(company, id).filter(person -> person.erasedAt() == null);
        }
    }
}
