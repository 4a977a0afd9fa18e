package io.propertyfeedback.kpi;

/** What makes a case or clock belong to a period. */
public enum Cohort {
    /** Its deadline lies in the period: open and late counts against, open and not yet due is absent. */
    DEADLINE_IN_PERIOD,
    /** It was completed, settled or answered in the period: the usual monthly report. */
    COMPLETED_IN_PERIOD,
    /** The case was received in the period. */
    RECEIVED_IN_PERIOD,
    /** It was open when the period ended, or at the query's instant when that comes first. */
    OPEN_AT_END_OF_PERIOD
}
