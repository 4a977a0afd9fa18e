package io.propertyfeedback.kpi;

import io.propertyfeedback.kpi.fact.ClockFact;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * By what a report is divided into rows. Two are equal when they have the same name; hosts add their own. A value that
 * is not known is the empty text.
 */
public final class Dimension {
    public static final Dimension COMMUNITY =
            named("community", counted -> counted.fact().community());
    /** The first segment of the category. */
    public static final Dimension KIND =
            named("kind", counted -> counted.fact().category().kind());
    /** The whole path of the category. */
    public static final Dimension CATEGORY =
            named("category", counted -> counted.fact().category().path());

    public static final Dimension CHANNEL =
            named("channel", counted -> counted.fact().channel().id());
    /** The calendar month by which a case or clock belongs to the period, such as {@code 2026-10}. */
    public static final Dimension MONTH = month(1);
    /** The calendar month of the receipt. */
    public static final Dimension RECEIVED_MONTH = receivedMonth(1);
    /** The clock's step; what has no clock has none. */
    public static final Dimension STEP = named("step", Dimension::step);
    /** Who held the clock, else whose the cycle of the case was: see {@link io.propertyfeedback.kpi.fact.CycleFact}. */
    public static final Dimension HANDLER = named("handler", Dimension::handler);

    public static final Dimension DEPARTMENT =
            named("department", counted -> counted.whose().department());
    /** Who said how satisfied the submitter is. */
    public static final Dimension RATING_SOURCE = named(
            "rating-source",
            counted ->
                    counted.rating() == null ? null : counted.rating().source().id());

    /** All of the above. */
    public static final List<Dimension> ALL = List.of(
            COMMUNITY, KIND, CATEGORY, CHANNEL, MONTH, RECEIVED_MONTH, STEP, HANDLER, DEPARTMENT, RATING_SOURCE);

    private final String name;
    private final Function<CountedItem, @Nullable String> value;

    private Dimension(String name, Function<CountedItem, @Nullable String> value) {
        this.name = name;
        this.value = value;
    }

    /** A dimension of the host's own; {@code value} must give the same for the same thing. */
    public static Dimension named(String name, Function<CountedItem, @Nullable String> value) {
        return new Dimension(name, value);
    }

    /** The category cut to its first segments. */
    public static Dimension category(int level) {
        return named(
                "category-" + level,
                counted -> counted.fact().category().atLevel(level).path());
    }

    /** Like {@link #MONTH}, of months that start on a day from 1 to 28 (see {@link Period#month(int, int, int)}). */
    public static Dimension month(int startDay) {
        AppraisalMonth month = AppraisalMonth.startingOn(startDay);
        return named(
                startDay == 1 ? "month" : "month-" + startDay,
                counted -> month.nameOf(counted.day()).toString());
    }

    /** Like {@link #RECEIVED_MONTH}, of months that start on a day from 1 to 28. */
    public static Dimension receivedMonth(int startDay) {
        AppraisalMonth month = AppraisalMonth.startingOn(startDay);
        return named(startDay == 1 ? "received-month" : "received-month-" + startDay, counted -> {
            LocalDate day = LocalDate.ofInstant(counted.fact().times().receivedAt(), counted.zone());
            return month.nameOf(day).toString();
        });
    }

    public String name() {
        return name;
    }

    /** The row that something belongs to; empty when not known. */
    public String of(CountedItem counted) {
        String found = value.apply(counted);
        return found == null ? "" : found;
    }

    private static @Nullable String step(CountedItem counted) {
        ClockFact clock = counted.clock();
        return clock == null ? null : clock.step();
    }

    private static @Nullable String handler(CountedItem counted) {
        ClockFact clock = counted.clock();
        return clock != null && clock.holder() != null
                ? clock.holder()
                : counted.whose().handler();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dimension that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
