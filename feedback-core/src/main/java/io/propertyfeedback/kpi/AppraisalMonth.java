package io.propertyfeedback.kpi;

import java.time.LocalDate;
import java.time.YearMonth;

/** Months that start on a day of their own, named after the calendar month that holds most of their days. */
record AppraisalMonth(int startDay) {
    private static final int LAST_IN_SAME_MONTH = 15;

    static AppraisalMonth startingOn(int startDay) {
        if (startDay < 1 || startDay > 28) {
            throw new IllegalArgumentException("A month starts on a day from 1 to 28, not on " + startDay);
        }
        return new AppraisalMonth(startDay);
    }

    LocalDate start(YearMonth name) {
        return (startDay <= LAST_IN_SAME_MONTH ? name : name.minusMonths(1)).atDay(startDay);
    }

    YearMonth nameOf(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        int shift = startDay <= LAST_IN_SAME_MONTH ? 0 : 1;
        return month.plusMonths(day.getDayOfMonth() >= startDay ? shift : shift - 1);
    }
}
