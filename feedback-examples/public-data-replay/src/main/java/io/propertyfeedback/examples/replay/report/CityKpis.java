package io.propertyfeedback.examples.replay.report;

import io.propertyfeedback.kpi.Cohort;
import io.propertyfeedback.kpi.CountedItem;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.Percentile;
import io.propertyfeedback.kpi.Population;
import io.propertyfeedback.kpi.fact.SubjectKey;
import io.propertyfeedback.kpi.measure.HandlingTime;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.kpi.measure.RepeatRate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The definitions of this report: the standard ones, with the parameters that public records allow. */
public final class CityKpis {
    /** Of the cases closed in the period that had a deadline. */
    public static final KpiDefinition ON_TIME =
            Kpis.RESOLUTION_TIMELINESS.with(Cohort.COMPLETED_IN_PERIOD).with(Population.allKinds());
    /** Percentiles between two cases are on the line between them. */
    public static final KpiDefinition HANDLING = Kpis.HANDLING_TIME
            .with(HandlingTime.standard().read(Percentile.LINEAR))
            .with(Population.allKinds());
    /** Percentiles are those of a case that was. */
    public static final KpiDefinition HANDLING_BY_RANK = Kpis.HANDLING_TIME.with(Population.allKinds());
    /** Public records name no household: the address stands for it. */
    public static final KpiDefinition REPEAT = Kpis.REPEAT_COMPLAINT_RATE
            .with(RepeatRate.standard()
                    .by(SubjectKey.PLACE)
                    .atLevel(0)
                    .from(RepeatRate.Anchor.RECEIPT)
                    .within(Duration.ofHours(30 * 24))
                    .dedup(Duration.ZERO))
            .with(Population.allKinds())
            .named("repeat-by-address", 1);

    /** The upper bounds of {@link #DURATION}, in hours; what is longer is the last group. */
    public static final List<Integer> HOURS = List.of(1, 4, 24, 72, 168, 720, 2160);

    /** By how long it took: the place of the group, from 0; empty where it did not take any time. */
    public static final Dimension DURATION = Dimension.named("duration", CityKpis::duration);

    private CityKpis() {}

    private static @Nullable String duration(CountedItem counted) {
        Instant received = counted.fact().times().receivedAt();
        Instant settled = counted.fact().times().settledAt();
        if (settled == null || settled.isBefore(received)) {
            return null;
        }
        Duration taken = Duration.between(received, settled);
        int group = 0;
        while (group < HOURS.size() && taken.compareTo(Duration.ofHours(HOURS.get(group))) > 0) {
            group++;
        }
        return Integer.toString(group);
    }
}
