package io.propertyfeedback.examples.replay.source;

import io.propertyfeedback.intake.LegacyCase;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import java.util.function.Consumer;

/**
 * A row that could be read.
 *
 * @param row     where it stands
 * @param legacy  the case in it
 * @param type    what the city calls its type
 * @param verdict the city's own word on whether it was on time; may be empty
 * @param columns of its file
 */
public record Given(Row row, LegacyCase legacy, String type, String verdict, Columns columns) {

    /** Tells why the library did not take it: one line for each reason. */
    public void refused(Refused why, Consumer<Reject> rejects) {
        for (Refusal refusal : why.refusals()) {
            String column = columns.behind(refusal.pointer());
            rejects.accept(new Reject(row.line(), column, row.get(column), refusal.message()));
        }
    }
}
