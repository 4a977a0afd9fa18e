package io.propertyfeedback.desk;

import io.propertyfeedback.document.Characters;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.process.FollowCode;
import io.propertyfeedback.process.Follower;
import io.propertyfeedback.process.Following;
import io.propertyfeedback.process.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where whoever handed in a feedback follows it by its reference and the secret code of its receipt. Thread-safe.
 *
 * <p>After {@value FollowAttempts#MOST} wrong codes for one reference within a quarter of an hour that reference is
 * refused, whatever the code, until they are that long ago. What is no code at all is not counted.
 */
public final class FollowDesk {
    private static final int TRIES = 10;
    private static final int LONGEST = 64;
    private static final String NOWHERE = "-";
    private static final FollowCode NO_CODE = new FollowCode("2".repeat(FollowCode.SHORT));

    private final DeskContext office;
    private final FollowCodes codes;

    FollowDesk(DeskContext office, FollowCodes codes) {
        this.office = office;
        this.codes = codes;
    }

    /**
     * Whom reference and code vouch for: an actor who may read that one feedback and do to it what its submitter may.
     *
     * @param typed the code as it was typed, see {@link FollowCode#read}
     * @return the follower; else {@code refused.follow-unknown}, for an unknown reference, a wrong code, what is no code
     *     at all and any code after too many wrong ones alike, so that it tells nobody which references there are; they
     *     ask the storage the same questions, too, but for the one line that a wrong code leaves
     */
    public Following follow(String company, String reference, String typed) {
        Instant now = office.now();
        String owner = isId(company) ? company : NOWHERE;
        String id = isId(reference) ? reference : NOWHERE;
        Optional<Feedback> feedback = office.storage().find(owner, id);
        String shard = feedback.map(found -> found.intake().shard()).orElse(NOWHERE);
        FollowAttempts attempts = attempts(owner, id, now);
        Optional<CommitResult.Claimed> held = office.storage().holder(owner, shard, FollowCodes.asked(id));
        Optional<FollowCode> code = FollowCode.read(typed);
        boolean opens = codes.opens(owner, id, code.orElse(NO_CODE), held);
        boolean counts = feedback.isPresent() && !attempts.locked();
        if (counts && opens && code.isPresent()) {
            return opened(feedback.get(), attempts, now);
        }
        if (code.isPresent()) {
            failed(owner, id, attempts, counts, now);
        }
        return Refused.because("refused.follow-unknown");
    }

    private Follower opened(Feedback feedback, FollowAttempts attempts, Instant now) {
        if (!attempts.wrong().isEmpty()) {
            FollowAttempts none = new FollowAttempts(attempts.version(), List.of());
            office.storage().register().put(none.next(feedback.company(), feedback.id(), now));
        }
        return Follower.of(feedback);
    }

    /** A wrong code counts although others fail at the same moment. What does not count takes its time, too. */
    private void failed(String company, String id, FollowAttempts first, boolean counts, Instant now) {
        if (!counts) {
            office.storage().register().put(first.untaken(company, id, now));
            return;
        }
        FollowAttempts attempts = first;
        for (int i = 0; i < TRIES && !attempts.locked(); i++) {
            if (office.storage().register().put(attempts.plus(now).next(company, id, now))) {
                return;
            }
            attempts = attempts(company, id, now);
        }
    }

    private FollowAttempts attempts(String company, String id, Instant now) {
        return FollowAttempts.read(office.storage().register().find(company, FollowAttempts.KIND, id), now);
    }

    private static boolean isId(String text) {
        return !text.isEmpty() && Characters.length(text) <= LONGEST && Characters.unfit(text, false) == null;
    }
}
