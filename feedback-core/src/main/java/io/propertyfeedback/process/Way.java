package io.propertyfeedback.process;

import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.Settlement;
import org.jspecify.annotations.Nullable;

/**
 * A way out of a step, with what is worked out once for all who take it.
 *
 * @param outcome    the outcome that leads there
 * @param form       the step's form and the outcome's
 * @param settlement how the feedback is settled on the way, or null
 */
record Way(Outcome outcome, Form form, @Nullable Settlement settlement) {}
