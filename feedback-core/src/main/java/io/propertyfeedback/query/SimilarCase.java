package io.propertyfeedback.query;

import io.propertyfeedback.model.Feedback;
import java.util.List;

/**
 * An open feedback that may be about the same thing as another.
 *
 * @param feedback as whoever asked may read it
 * @param alike    in what they agree, in the order of {@link Likeness}
 */
public record SimilarCase(Feedback feedback, List<Likeness> alike) {
    public SimilarCase {
        alike = List.copyOf(alike);
    }
}
