package io.propertyfeedback.process;

import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.OutcomeId;
import org.jspecify.annotations.Nullable;

/**
 * An act that an actor may do to a feedback now, with the form of its record.
 *
 * @param act      which act
 * @param outcome  which way out of the step, for {@link ActId#MOVE}
 * @param form     what to record
 * @param proposes whether it is only proposed by that, until somebody else approves it
 */
public record AllowedAct(ActId act, @Nullable OutcomeId outcome, Form form, boolean proposes) {}
