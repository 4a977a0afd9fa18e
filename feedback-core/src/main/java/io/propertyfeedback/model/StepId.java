package io.propertyfeedback.model;

/**
 * Names a step (环节) of a process.
 * Open: a host adds its own; an id that nobody declared is loaded and shown, and nothing is deleted for it.
 *
 * @param id 1 to 64 characters
 */
public record StepId(String id) {
    public static final StepId RECEIVE = new StepId("receive");
    public static final StepId CONFIRM = new StepId("confirm");
    public static final StepId ANALYSE = new StepId("analyse");
    public static final StepId PLAN = new StepId("plan");
    public static final StepId IMPLEMENT = new StepId("implement");
    public static final StepId FOLLOW_UP = new StepId("follow-up");
    public static final StepId REVIEW = new StepId("review");
    public static final StepId END = new StepId("end");

    public StepId {
        Ids.check("StepId", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
