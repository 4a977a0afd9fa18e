package io.propertyfeedback.kpi.fact;

/**
 * Who said how satisfied the submitter is: an open id, counted apart.
 *
 * @param id 1 to 64 characters
 */
public record RatingSource(String id) {
    /** The submitter, in words or by a link of their own. */
    public static final RatingSource SUBMITTER = new RatingSource("submitter");
    /** Staff wrote down what was said in a follow-up. */
    public static final RatingSource STAFF_RECORDED = new RatingSource("staff-recorded");
    /** A survey by somebody else. */
    public static final RatingSource SURVEY = new RatingSource("survey");

    public RatingSource {
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("A rating's source has 1 to 64 characters: '" + id + "'");
        }
    }
}
