package io.propertyfeedback.process.standard;

import static io.propertyfeedback.form.Field.feedback;
import static io.propertyfeedback.form.Field.longText;

import io.propertyfeedback.form.Form;
import java.util.List;

/** What steps and acts both record. It needs neither, so that either may be the first that is touched. */
final class StandardForms {
    static final List<String> LEVELS = List.of("5", "4", "3", "2", "1");
    static final Form REASON = Form.of(longText("reason").required());
    /** A reason that the submitter reads. */
    static final Form REASON_TOLD = Form.of(longText("reason").required().told());

    static final Form MERGED = Form.of(feedback("into").required());

    private StandardForms() {}
}
