package io.propertyfeedback.kpi.fact;

import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects a {@link CaseFact}. Without further word a case is valid, open, in its first cycle, and recorded when
 * received. For one thread.
 */
public final class CaseFactBuilder {
    private final String company;
    private final String community;
    private final String id;
    private final List<ClockFact> clocks = new ArrayList<>();
    private final List<RatingFact> ratings = new ArrayList<>();
    private final List<PauseFact> pauses = new ArrayList<>();
    private final List<SettledSpan> settledBefore = new ArrayList<>();
    private final List<CycleFact> cycles = new ArrayList<>();
    private final List<TakenOutFact> takenOut = new ArrayList<>();
    private @Nullable Category category;
    private @Nullable Channel channel;
    private @Nullable String unit;
    private @Nullable String party;
    private @Nullable String contact;
    private @Nullable String place;
    private @Nullable Instant receivedAt;
    private @Nullable Instant recordedAt;
    private @Nullable Instant respondedAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant settledAt;
    private @Nullable Instant closedAt;
    private @Nullable String settlement;
    private @Nullable String mergedInto;
    private CaseCounts counts = CaseCounts.NONE;
    private CasePosition position = CasePosition.NONE;
    private boolean valid = true;
    private boolean withdrawn;
    private boolean byStaff;
    private boolean anonymous;
    private boolean imported;

    CaseFactBuilder(String company, String community, String id) {
        this.company = company;
        this.community = community;
        this.id = id;
    }

    public CaseFactBuilder category(Category category) {
        this.category = category;
        return this;
    }

    public CaseFactBuilder category(String path) {
        return category(new Category(path));
    }

    public CaseFactBuilder channel(Channel channel) {
        this.channel = channel;
        return this;
    }

    public CaseFactBuilder unit(@Nullable String unit) {
        this.unit = unit;
        return this;
    }

    public CaseFactBuilder party(@Nullable String party) {
        this.party = party;
        return this;
    }

    public CaseFactBuilder contact(@Nullable String contact) {
        this.contact = contact;
        return this;
    }

    public CaseFactBuilder place(@Nullable String place) {
        this.place = place;
        return this;
    }

    public CaseFactBuilder anonymous(boolean anonymous) {
        this.anonymous = anonymous;
        return this;
    }

    public CaseFactBuilder receivedAt(Instant at) {
        this.receivedAt = at;
        return this;
    }

    public CaseFactBuilder recordedAt(Instant at) {
        this.recordedAt = at;
        return this;
    }

    public CaseFactBuilder respondedAt(@Nullable Instant at) {
        this.respondedAt = at;
        return this;
    }

    public CaseFactBuilder resolvedAt(@Nullable Instant at) {
        this.resolvedAt = at;
        return this;
    }

    public CaseFactBuilder settledAt(@Nullable Instant at) {
        this.settledAt = at;
        return this;
    }

    public CaseFactBuilder closedAt(@Nullable Instant at) {
        this.closedAt = at;
        return this;
    }

    public CaseFactBuilder settlement(@Nullable String outcome) {
        this.settlement = outcome;
        return this;
    }

    public CaseFactBuilder valid(boolean valid) {
        this.valid = valid;
        return this;
    }

    public CaseFactBuilder withdrawn(boolean withdrawn) {
        return withdrawn(withdrawn, false);
    }

    /** Taken back by the submitter or by staff. */
    public CaseFactBuilder withdrawn(boolean withdrawn, boolean byStaff) {
        this.withdrawn = withdrawn;
        this.byStaff = withdrawn && byStaff;
        return this;
    }

    public CaseFactBuilder mergedInto(@Nullable String other) {
        this.mergedInto = other;
        return this;
    }

    public CaseFactBuilder imported(boolean imported) {
        this.imported = imported;
        return this;
    }

    public CaseFactBuilder counts(CaseCounts counts) {
        this.counts = counts;
        return this;
    }

    public CaseFactBuilder position(CasePosition position) {
        this.position = position;
        return this;
    }

    public CaseFactBuilder clock(ClockFact clock) {
        clocks.add(clock);
        return this;
    }

    public CaseFactBuilder rating(RatingFact rating) {
        ratings.add(rating);
        return this;
    }

    public CaseFactBuilder paused(Instant from, @Nullable Instant to) {
        pauses.add(new PauseFact(from, to));
        return this;
    }

    /** An earlier cycle was settled, and the next one began. */
    public CaseFactBuilder reopened(Instant settledAt, Instant reopenedAt) {
        return reopened(new SettledSpan(settledAt, reopenedAt));
    }

    public CaseFactBuilder reopened(SettledSpan span) {
        settledBefore.add(span);
        return this;
    }

    /** Whose the next cycle was; the first is told of first. */
    public CaseFactBuilder cycle(CycleFact cycle) {
        cycles.add(cycle);
        return this;
    }

    public CaseFactBuilder takenOut(TakenOutFact by) {
        takenOut.add(by);
        return this;
    }

    /** @throws NullPointerException when category, channel or receipt is not given */
    public CaseFact build() {
        Instant received = Objects.requireNonNull(receivedAt, "receivedAt");
        return new CaseFact(
                company,
                community,
                id,
                Objects.requireNonNull(category, "category"),
                Objects.requireNonNull(channel, "channel"),
                new SubjectKeys(unit, party, contact, place, anonymous),
                new CaseTimes(
                        received,
                        recordedAt == null ? received : recordedAt,
                        respondedAt,
                        resolvedAt,
                        settledAt,
                        closedAt),
                new CaseOutcome(settlement, valid, withdrawn, byStaff, mergedInto),
                counts,
                position,
                clocks,
                ratings,
                pauses,
                settledBefore,
                cycles,
                takenOut,
                imported);
    }
}
