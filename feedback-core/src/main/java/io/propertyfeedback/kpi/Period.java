package io.propertyfeedback.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The days {@code from <= day < to} that a figure is about, in the time zone of each community.
 *
 * @param from the first day; null means without beginning
 * @param to   the day after the last; null means without end
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    private static final Period ALL = new Period(null, null);

    /** @throws IllegalArgumentException when it would end before it begins */
    public Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A period does not end (" + to + ") before it begins (" + from + ")");
        }
    }

    /** A calendar month. */
    public static Period month(int year, int month) {
        return month(year, month, 1);
    }

    /**
     * An appraisal month, named after the calendar month that holds most of its days: with start day 26, October runs
     * from 26 September to 25 October; with start day 5, from 5 October to 4 November.
     *
     * @param startDay 1 to 28; up to 15 the month starts in the one it is named after, from 16 in the one before
     */
    public static Period month(int year, int month, int startDay) {
        LocalDate start = AppraisalMonth.startingOn(startDay).start(YearMonth.of(year, month));
        return new Period(start, start.plusMonths(1));
    }

    /** From a day up to another, which is no longer in it. */
    public static Period of(LocalDate from, LocalDate toExclusive) {
        return new Period(from, toExclusive);
    }

    /** Without beginning or end. */
    public static Period all() {
        return ALL;
    }

    /** The same days as instants. */
    public Span in(ZoneId zone) {
        return new Span(
                from == null ? Instant.MIN : from.atStartOfDay(zone).toInstant(),
                to == null ? Instant.MAX : to.atStartOfDay(zone).toInstant());
    }

    /** From when the first day begins anywhere on earth until the last has ended everywhere. */
    public Span inAnyZone() {
        return new Span(in(ZoneOffset.MAX).from(), in(ZoneOffset.MIN).to());
    }

    /** Such as {@code 2026-10-01/2026-11-01}; an open side is {@code ..}. */
    @Override
    public String toString() {
        return (from == null ? ".." : from) + "/" + (to == null ? ".." : to);
    }
}
