package io.propertyfeedback.desk;

import io.propertyfeedback.document.Characters;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.ForwardingStorage;
import io.propertyfeedback.port.Register;
import io.propertyfeedback.port.Registered;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The storage as desks ask it: under an id or a key that cannot be kept there is nothing, and no database gets to see it,
 * since each would answer in its own way. Thread-safe.
 */
final class ScreenedStorage extends ForwardingStorage {
    ScreenedStorage(FeedbackStorage below) {
        super(below);
    }

    private static boolean fits(String id) {
        return Characters.unfit(id, false) == null;
    }

    @Override
    public Optional<Feedback> find(String company, String id) {
        return fits(id) ? super.find(company, id) : Optional.empty();
    }

    @Override
    public Optional<CommitResult.Claimed> holder(String company, String shard, Claim claim) {
        return fits(shard) && fits(claim.key()) ? super.holder(company, shard, claim) : Optional.empty();
    }

    @Override
    public List<Entry> history(String company, String id) {
        return fits(id) ? super.history(company, id) : List.of();
    }

    @Override
    public Optional<Person> person(String company, String id) {
        return fits(id) ? super.person(company, id) : Optional.empty();
    }

    @Override
    public Register register() {
        return new ScreenedRegister(super.register());
    }

    private record ScreenedRegister(Register below) implements Register {
        @Override
        public Optional<Registered> find(String company, String kind, String id) {
            return fits(id) ? below.find(company, kind, id) : Optional.empty();
        }

        @Override
        public boolean put(Registered document) {
            return below.put(document);
        }

        @Override
        public List<Registered> list(String company, String kind, @Nullable String afterId, int limit) {
            return below.list(company, kind, afterId, limit);
        }
    }
}
