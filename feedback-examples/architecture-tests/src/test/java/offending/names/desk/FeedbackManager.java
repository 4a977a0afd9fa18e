package offending.names.desk;

/** Manages. */
public final class FeedbackManager {}
