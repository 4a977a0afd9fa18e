package io.propertyfeedback.kpi;

import io.propertyfeedback.sla.WorkingCalendar;

/** Where the figures find a community's time zone and working hours. */
@FunctionalInterface
public interface CommunityCalendars {

    /** The calendar of a community; asked once for each community of a calculation. */
    WorkingCalendar of(String company, String community);
}
