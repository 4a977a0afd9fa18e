package io.propertyfeedback.access;

/** What a desk may be asked for; the policy decides who may ask. */
public enum Operation {
    /** hand in feedback */
    RECEIVE,
    /** see a feedback and its history */
    READ,
    /** see the personal data of a submitter */
    READ_PERSON,
    /** search within the actor's communities */
    SEARCH,
    /** do an act; the process decides which */
    ACT,
    /** bring in legacy cases */
    IMPORT,
    /** see figures */
    REPORT,
    /** publish figures, which are kept as they were */
    PUBLISH_REPORT,
    /** change communities, calendars, processes */
    SET_UP,
    /** erase personal data for good */
    ERASE,
    /** keep a feedback from being erased, or let it be */
    HOLD,
    /** see how far subscriptions have heard, and have them hear again what they did not take */
    OPERATE
}
