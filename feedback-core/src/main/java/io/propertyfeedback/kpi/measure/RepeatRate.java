package io.propertyfeedback.kpi.measure;

import io.propertyfeedback.kpi.Calculator;
import io.propertyfeedback.kpi.Cohort;
import io.propertyfeedback.kpi.Groups;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.Measure;
import io.propertyfeedback.kpi.Unit;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.SubjectKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cases that repeat an earlier one / cases received, or the same of their subjects. B repeats A iff both have the same
 * company, community, subject key and category at the level, A is valid and not withdrawn, and A came first: where A was
 * open when B came, however long, {@code B.received - A.received > dedup}; where A was settled,
 * {@code 0 <= B.received - anchor(A) <= window}, since after a settlement nothing is a double. From the anchor
 * {@link Anchor#RECEIPT} the window holds while A is open, too. With {@code dedup} zero nothing is taken for a double: of two
 * received at one instant the later id repeats the other. The look-back knows no period, group or filter, so a figure
 * is final at once and adds up over groups. Beside it stand {@link #WHILE_OPEN} and {@link #EXPEDITES}.
 *
 * @param subject     which keys are compared: the first of these that a case has
 * @param level       to which level categories must be the same; 0 means the whole path
 * @param anchor      from when the window counts
 * @param window      how far back, the boundary included
 * @param dedup       what follows within this time is the same complaint told twice
 * @param whileOpen   what one is that comes while A is open
 * @param denominator what is counted
 * @param earlier     what an earlier case may be
 */
public record RepeatRate(
        List<SubjectKey> subject,
        int level,
        Anchor anchor,
        Duration window,
        Duration dedup,
        WhileOpen whileOpen,
        Denominator denominator,
        Earlier earlier)
        implements Measure {
    public static final String KIND = "repeat-rate";
    /** Counted cases that came while one that they would repeat was open, and none settled was near. */
    public static final String WHILE_OPEN = "while-open";
    /** How often the counted cases were urged (催办): not repetitions. */
    public static final String EXPEDITES = "expedites";
    /** How often the counted cases were taken up again: not repetitions either. */
    public static final String REOPENS = "reopens";

    /** From when the window counts. */
    public enum Anchor {
        /** When A was last settled; its receipt while it is open. */
        LAST_SETTLED,
        /** When A was received. */
        RECEIPT
    }

    /** What a case is that comes while the earlier one is open. */
    public enum WhileOpen {
        /** A repetition. */
        COUNT,
        /** An expedite request (催办), not a repetition. */
        EXPEDITE
    }

    /** What an earlier case may be. */
    public enum Earlier {
        /** One of the same kind. */
        COMPLAINTS,
        /**
         * One of another kind, too, unless it was settled as resolved: a repair that was not done and becomes a complaint.
         * Categories are then compared without their first segment.
         */
        ANY_KIND
    }

    /** What is counted. */
    public enum Denominator {
        /** Cases with a subject key. */
        COMPLAINTS,
        /** Distinct subject keys of a community. */
        KEYS
    }

    /** @throws IllegalArgumentException when no key is compared, or a number is negative, or nothing fits the window */
    public RepeatRate {
        subject = List.copyOf(subject);
        if (subject.isEmpty() || level < 0 || dedup.isNegative() || window.compareTo(dedup) <= 0) {
            throw new IllegalArgumentException("No repetition can be found by subject " + subject + ", level " + level
                    + ", window " + window + ", dedup " + dedup);
        }
    }

    /** Unit, else party, else contact; second level; 30 days after the last settlement; one hour for doubles. */
    public static RepeatRate standard() {
        return new RepeatRate(
                List.of(SubjectKey.UNIT, SubjectKey.PARTY, SubjectKey.CONTACT),
                2,
                Anchor.LAST_SETTLED,
                Duration.ofDays(30),
                Duration.ofHours(1),
                WhileOpen.COUNT,
                Denominator.COMPLAINTS,
                Earlier.COMPLAINTS);
    }

    public RepeatRate by(SubjectKey... keys) {
        return new RepeatRate(List.of(keys), level, anchor, window, dedup, whileOpen, denominator, earlier);
    }

    public RepeatRate atLevel(int categoryLevel) {
        return new RepeatRate(subject, categoryLevel, anchor, window, dedup, whileOpen, denominator, earlier);
    }

    public RepeatRate from(Anchor start) {
        return new RepeatRate(subject, level, start, window, dedup, whileOpen, denominator, earlier);
    }

    public RepeatRate within(Duration length) {
        return new RepeatRate(subject, level, anchor, length, dedup, whileOpen, denominator, earlier);
    }

    public RepeatRate dedup(Duration length) {
        return new RepeatRate(subject, level, anchor, window, length, whileOpen, denominator, earlier);
    }

    public RepeatRate whileOpen(WhileOpen meaning) {
        return new RepeatRate(subject, level, anchor, window, dedup, meaning, denominator, earlier);
    }

    public RepeatRate over(Denominator counted) {
        return new RepeatRate(subject, level, anchor, window, dedup, whileOpen, counted, earlier);
    }

    public RepeatRate after(Earlier which) {
        return new RepeatRate(subject, level, anchor, window, dedup, whileOpen, denominator, which);
    }

    static Measure read(Parameters from) {
        RepeatRate standard = standard();
        List<SubjectKey> keys = Arrays.stream(
                        from.text("subject", names(standard.subject)).split(","))
                .map(SubjectKey::valueOf)
                .toList();
        return new RepeatRate(
                keys,
                from.number("level", standard.level),
                from.choice("anchor", standard.anchor),
                from.duration("window", standard.window),
                from.duration("dedup", standard.dedup),
                from.choice("whileOpen", standard.whileOpen),
                from.choice("denominator", standard.denominator),
                from.choice("earlier", standard.earlier));
    }

    /** The key of a case, or null when it has none of those compared. */
    @Nullable
    String key(CaseFact fact) {
        for (SubjectKey by : subject) {
            String found = by.of(fact.subject());
            if (found != null) {
                return by + ":" + found;
            }
        }
        return null;
    }

    String category(CaseFact fact) {
        String path = level == 0
                ? fact.category().path()
                : fact.category().atLevel(level).path();
        return looksBackToAnyKind() ? path.substring(fact.category().kind().length()) : path;
    }

    @Override
    public boolean looksBackToAnyKind() {
        return earlier == Earlier.ANY_KIND;
    }

    private static String names(List<SubjectKey> keys) {
        return keys.stream().map(SubjectKey::name).collect(Collectors.joining(","));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Unit unit() {
        return Unit.SHARE;
    }

    @Override
    public Set<Cohort> cohorts() {
        return Set.of(Cohort.RECEIVED_IN_PERIOD);
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of(
                "subject", names(subject),
                "level", Integer.toString(level),
                "anchor", anchor.name(),
                "window", window.toString(),
                "dedup", dedup.toString(),
                "whileOpen", whileOpen.name(),
                "denominator", denominator.name(),
                "earlier", earlier.name());
    }

    @Override
    public Optional<Duration> reach() {
        return Optional.of(window);
    }

    @Override
    public Calculator start(KpiQuery query, Groups groups) {
        return new RepeatCalculator(this, groups);
    }
}
