package io.propertyfeedback.kpi.measure;

import static io.propertyfeedback.kpi.Cohort.COMPLETED_IN_PERIOD;
import static io.propertyfeedback.kpi.Cohort.DEADLINE_IN_PERIOD;
import static io.propertyfeedback.kpi.Cohort.OPEN_AT_END_OF_PERIOD;
import static io.propertyfeedback.kpi.Cohort.RECEIVED_IN_PERIOD;

import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.KpiCatalogue;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.Population;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.sla.ClockKind;
import java.util.List;

/** The standard definitions. Rates keep kinds apart; counts do not need to. */
public final class Kpis {
    /** 环节及时率. */
    public static final KpiDefinition STEP_TIMELINESS = timeliness("step-timeliness", ClockKind.STEP);
    /** 响应及时率. */
    public static final KpiDefinition RESPONSE_TIMELINESS = timeliness("response-timeliness", ClockKind.RESPONSE);
    /** 处理及时率. */
    public static final KpiDefinition RESOLUTION_TIMELINESS = timeliness("resolution-timeliness", ClockKind.RESOLUTION);
    /** 处理时长. */
    public static final KpiDefinition HANDLING_TIME =
            new KpiDefinition("handling-time", 1, HandlingTime.standard(), COMPLETED_IN_PERIOD, Population.eachKind());
    /** 重复投诉率. */
    public static final KpiDefinition REPEAT_COMPLAINT_RATE = new KpiDefinition(
            "repeat-complaint-rate", 1, RepeatRate.standard(), RECEIVED_IN_PERIOD, Population.of(Category.COMPLAINT));
    /** 满意率. */
    public static final KpiDefinition SATISFACTION =
            new KpiDefinition("satisfaction", 1, Satisfaction.standard(), COMPLETED_IN_PERIOD, Population.eachKind());
    /** 未办结. */
    public static final KpiDefinition BACKLOG =
            new KpiDefinition("backlog", 1, new Backlog(), OPEN_AT_END_OF_PERIOD, Population.allKinds());
    /** 受理量. */
    public static final KpiDefinition RECEIVED =
            new KpiDefinition("received", 1, new Volume(), RECEIVED_IN_PERIOD, Population.allKinds());
    /** 办结量: each time a case is settled, so that a reopen does not change a past month. */
    public static final KpiDefinition SETTLED =
            new KpiDefinition("settled", 1, new Volume(), COMPLETED_IN_PERIOD, Population.allKinds());

    /** All of the above. */
    public static final List<KpiDefinition> ALL = List.of(
            STEP_TIMELINESS,
            RESPONSE_TIMELINESS,
            RESOLUTION_TIMELINESS,
            HANDLING_TIME,
            REPEAT_COMPLAINT_RATE,
            SATISFACTION,
            BACKLOG,
            RECEIVED,
            SETTLED);

    /** All of the above, with all standard dimensions. */
    public static final KpiCatalogue CATALOGUE = new KpiCatalogue(ALL, Dimension.ALL);

    private Kpis() {}

    private static KpiDefinition timeliness(String id, ClockKind clock) {
        return new KpiDefinition(id, 1, Timeliness.of(clock), DEADLINE_IN_PERIOD, Population.eachKind());
    }
}
