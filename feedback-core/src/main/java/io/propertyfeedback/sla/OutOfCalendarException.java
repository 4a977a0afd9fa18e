package io.propertyfeedback.sla;

/** Thrown when an instant or date, given or sought, lies outside the years 1900 to 2199 that calendars reckon with. */
public final class OutOfCalendarException extends ArithmeticException {

    private static final long serialVersionUID = 1L;

    OutOfCalendarException(String message) {
        super(message);
    }
}
