package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Grading;
import io.propertyfeedback.model.Intake;

/** A row of the feedback table: what was heard, and how it is judged at present. */
record FeedbackRow(Key key, Intake intake, Grading grading) {}
