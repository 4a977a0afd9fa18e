package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.form.Bilingual;
import io.propertyfeedback.form.EnvelopeRules;
import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.IntakeRules;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes in what people say, from any channel. Thread-safe. */
public final class IntakeDesk {
    private static final String COMMUNITY = "/community";

    private final DeskContext office;
    private final IntakeRules rules;
    private final FollowCodes codes;
    private final Contacts contacts;
    private final Receptions receptions;
    private final Nameable nameable;

    IntakeDesk(DeskContext office, IntakeRules rules, FollowCodes codes, Contacts contacts) {
        this.office = office;
        this.rules = rules;
        this.codes = codes;
        this.contacts = contacts;
        this.receptions = new Receptions(office, codes);
        this.nameable = new Nameable(office);
    }

    /** Receives one feedback. The same message of a channel again answers with the first receipt. */
    public Reception receive(Actor actor, NewFeedback said) {
        return receive(actor, said, null);
    }

    /**
     * Receives one feedback under the caller's idempotency key: the same request again answers with the first receipt,
     * another request under the same key is refused.
     */
    public Reception receive(Actor actor, NewFeedback said, @Nullable String key) {
        return receptions.commit(actor, List.of(prepare(actor, said, key))).get(0);
    }

    /**
     * Receives one feedback from whoever says it, and makes a secret code for it: the receipt tells the code, by which
     * the submitter follows it at the {@link FollowDesk}. The same request again, by the same actor, is told the same
     * code as long as the follow key is the same.
     *
     * @param key the caller's idempotency key, or null
     */
    public Reception handIn(Actor actor, NewFeedback said, @Nullable String key) {
        return receptions
                .commit(actor, List.of(followed(prepare(actor, said, key))))
                .get(0);
    }

    private Prepared followed(Prepared line) {
        Change change = line.change();
        return change == null
                ? line
                : new Prepared(
                        null,
                        change.claiming(codes.claim(
                                change.after().company(), change.after().id())));
    }

    /** Receives many at once, of a meeting or a phone log: each line is accepted or refused on its own, in order. */
    public List<Reception> receiveAll(Actor actor, List<NewFeedback> lines) {
        return receiveAll(actor, lines, null);
    }

    /**
     * Receives many at once under one idempotency key: the same lines again answer with their first receipts, and other
     * lines are all refused.
     */
    public List<Reception> receiveAll(Actor actor, List<NewFeedback> lines, @Nullable String key) {
        Acquaintances known = acquaintances(actor, lines);
        if (key == null) {
            return receptions.commit(
                    actor,
                    lines.stream().map(line -> prepare(known, line, null, null)).toList());
        }
        List<FieldError> wrong = IdempotencyKey.check(key);
        if (!wrong.isEmpty()) {
            return repeat(Refused.because(wrong), lines.size());
        }
        String body = BodyHash.of(lines);
        List<Prepared> prepared = new ArrayList<>(lines.size());
        for (NewFeedback line : lines) {
            Prepared next = prepare(known, line, BodyHash.of(key) + "/" + prepared.size(), body);
            Optional<Claim> used =
                    next.change() == null ? Optional.empty() : usedOtherwise(next.change(), Receptions.requests(actor));
            if (used.isPresent()) {
                return repeat(IdempotencyKey.refused(key, used.get()), lines.size());
            }
            prepared.add(next);
        }
        return receptions.commit(actor, prepared);
    }

    private static List<Reception> repeat(Refused refused, int times) {
        return Collections.nCopies(times, refused);
    }

    /** The key of a change where another request holds it; a race with that one is decided at the commit. */
    private Optional<Claim> usedOtherwise(Change change, String namespace) {
        return change.claims().stream()
                .filter(claim -> claim.namespace().equals(namespace))
                .flatMap(claim -> office
                        .storage()
                        .holder(
                                change.after().company(),
                                change.after().intake().shard(),
                                claim)
                        .map(CommitResult.Claimed::claim)
                        .filter(held -> !Objects.equals(held.bodyHash(), claim.bodyHash()))
                        .stream())
                .findFirst();
    }

    private Prepared prepare(Actor actor, NewFeedback said, @Nullable String key) {
        return prepare(acquaintances(actor, List.of(said)), said, key, key == null ? null : BodyHash.of(said));
    }

    private Acquaintances acquaintances(Actor actor, List<NewFeedback> lines) {
        return new Acquaintances(
                office,
                actor,
                Operation.READ_PERSON,
                lines.stream()
                        .flatMap(line -> Stream.ofNullable(line.details()))
                        .map(NewFeedback.Details::submitter));
    }

    /** What one line needs and nobody can read, or reckon with, is that line's refusal and not the end of the batch. */
    private Prepared prepare(Acquaintances known, NewFeedback said, @Nullable String key, @Nullable String body) {
        return DeskContext.orRefused(() -> checked(known, said, key, body), Prepared::refused);
    }

    private Prepared checked(Acquaintances known, NewFeedback said, @Nullable String key, @Nullable String body) {
        Actor actor = known.actor();
        if (!office.allows(actor, Operation.RECEIVE, Target.community(said.company(), said.community()))) {
            return Prepared.refused(Refused.because("refused.access", Operation.RECEIVE.name()));
        }
        List<FieldError> errors = new ArrayList<>(EnvelopeRules.check(said));
        errors.addAll(IdempotencyKey.check(key));
        boolean canBeCommunity =
                errors.stream().noneMatch(error -> error.pointer().equals(COMMUNITY));
        Optional<Community> community = office.definitions().community(said.company(), said.community());
        if (canBeCommunity && community.isEmpty()) {
            return Prepared.refused(new Refused(
                    List.of(new Refusal(COMMUNITY, new Message("refused.community-unknown", said.community())))));
        }
        return errors.isEmpty()
                ? received(known, said, community.orElseThrow(), key, body)
                : Prepared.refused(Refused.because(errors));
    }

    private Prepared received(
            Acquaintances known, NewFeedback said, Community community, @Nullable String key, @Nullable String body) {
        Instant now = office.now();
        WorkingCalendar calendar = office.definitions().calendarOf(community);
        List<FieldError> errors = rules.check(said, community, calendar, now);
        errors = errors.isEmpty() ? unknown(known, said) : errors;
        if (!errors.isEmpty()) {
            return Prepared.refused(Refused.because(errors));
        }
        FeedbackProcess process =
                office.definitions().processFor(community, said.category()).orElse(null);
        if (process == null) {
            return Prepared.refused(
                    Refused.because("refused.process-unknown", said.category().path()));
        }
        Person person = said.details().person();
        NewFeedback heard = said.from(said.details().submitter().withContact(contacts.of(person)));
        if (office.definitions().isUrgent(said.company(), said.category())) {
            heard = heard.priority(said.details().priority().atLeast(Priority.URGENT));
        }
        Decision.Accepted accepted = process.receive(
                office.ids().next(), heard, nameable.circumstances(known.actor(), heard, calendar, now));
        Change change = Change.of(accepted.feedback(), accepted.entry()).with(person);
        if (said.details().messageId() != null) {
            change = change.claiming(
                    Claim.of("message:" + said.channel(), said.details().messageId()));
        }
        return new Prepared(
                null, key == null ? change : change.claiming(new Claim(Receptions.requests(known.actor()), key, body)));
    }

    private List<FieldError> unknown(Acquaintances known, NewFeedback said) {
        Actor actor = known.actor();
        List<FieldError> errors = new ArrayList<>();
        if (!office.definitions().knows(said.company(), said.channel())) {
            errors.add(new FieldError(
                    "/channel",
                    new Message("refused.channel-unknown", said.channel().id())));
        }
        if (!office.definitions().knows(said.company(), said.category())) {
            errors.add(new FieldError(
                    "/category",
                    new Message("refused.category-unknown", said.category().path())));
        }
        String follows = said.details().follows();
        if (follows != null && !sees(actor, follows)) {
            errors.add(new FieldError("/details/follows", new Message("refused.not-found", follows)));
        }
        Person person = said.details().person();
        if (person != null && !person.company().equals(said.company())) {
            errors.add(new FieldError("/details/person/company", new Message("refused.person-company")));
        }
        String party = said.details().submitter().party();
        if (person != null && !person.id().equals(party)) {
            errors.add(new FieldError("/details/person/id", new Message("refused.person-other")));
        }
        if (speaksForOthers(actor, said.community())) {
            if (party != null && !known.mayName(party)) {
                errors.add(new FieldError("/details/submitter/party", new Message("refused.party-elsewhere", party)));
            }
        } else {
            if (party != null && !party.equals(actor.id())) {
                errors.add(new FieldError("/details/submitter/party", new Message("refused.party-other")));
            }
            forStaff(said.details()).forEach((name, given) -> {
                if (given) {
                    errors.add(new FieldError("/details/" + name, new Message("refused.staff-only")));
                }
            });
            errors.addAll(nameable.against(said));
        }
        return errors;
    }

    /**
     * Whom a resident may name as whom it is about, by id, in the order of the host's directory; none without one.
     * Refused for whoever may not hand in there, and for who follows by a code: a stranger learns nobody's name.
     */
    public Map<String, Bilingual> nameable(Actor actor, String community) {
        Target there = Target.community(actor.company(), community);
        boolean allowed = office.allows(actor, Operation.RECEIVE, there) || speaksForOthers(actor, community);
        if (!allowed || actor.has(Roles.FOLLOWER)) {
            throw new RefusedException(Refused.because("refused.access", Operation.RECEIVE.name()));
        }
        return nameable.names(actor.company(), community);
    }

    /** Whether the actor may hand in what others said, and judge it while doing so: staff may, residents may not. */
    public boolean speaksForOthers(Actor actor, String community) {
        return office.allows(actor, Operation.SEARCH, Target.community(actor.company(), community));
    }

    /**
     * What only staff may say of a feedback: a resident could start clocks in the past, or take the id of another message.
     */
    private static Map<String, Boolean> forStaff(NewFeedback.Details details) {
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("messageId", details.messageId() != null);
        given.put("receivedAt", details.receivedAt() != null);
        given.put("backdateReason", details.backdateReason() != null);
        given.put("priority", !details.priority().equals(Priority.NORMAL));
        given.put("severity", details.severity() != null);
        given.put("shard", details.shard() != null);
        return given;
    }

    private boolean sees(Actor actor, String id) {
        return office.storage()
                .find(actor.company(), id)
                .filter(feedback -> office.allows(actor, Operation.READ, Target.of(feedback)))
                .isPresent();
    }
}
