package io.propertyfeedback.process;

import io.propertyfeedback.document.Document;
import java.time.Instant;

/** The moves of the standard seven steps, typed: one line each, for call sites that read like the work itself. */
public final class Moves {
    private Moves() {}

    /** Receive: handed over to a handler. */
    public static ActRequest assigned(String handler) {
        return ActRequest.move("assigned", Document.of("handler", handler));
    }

    /** Confirm: the content is clear; {@code contacted} says whether the submitter was spoken to for it. */
    public static ActRequest confirmed(String clarified, boolean contacted) {
        return ActRequest.move("confirmed", Document.of("clarified", clarified, "contacted", contacted));
    }

    /** Confirm: not ours, with the reason. */
    public static ActRequest rejected(String reason) {
        return ActRequest.move("rejected", Document.of("reason", reason));
    }

    /** Confirm: the same as another feedback. */
    public static ActRequest duplicate(String of) {
        return ActRequest.move("duplicate", Document.of("into", of));
    }

    /** Analyse: {@code impact} is {@code one}, {@code several} or {@code community}. */
    public static ActRequest analysed(String nature, String impact) {
        return ActRequest.move("analysed", Document.of("nature", nature, "impact", impact));
    }

    /** Plan: what will be done by when, and whether the submitter agreed. */
    public static ActRequest planned(String solution, Instant by, boolean agreed) {
        return ActRequest.move(
                "planned",
                Document.builder()
                        .put("solution", solution)
                        .put("feasible", true)
                        .instant("planned", by)
                        .put("agreed", agreed)
                        .build());
    }

    /** Implement: carried out. */
    public static ActRequest done(String result) {
        return ActRequest.move("done", Document.of("result", result));
    }

    /** Implement: cannot be carried out, back to plan. */
    public static ActRequest blocked(String reason) {
        return ActRequest.move("blocked", Document.of("reason", reason));
    }

    /** Follow up: {@code level} 5 (very satisfied) to 1 (very dissatisfied). */
    public static ActRequest satisfied(int level) {
        return ActRequest.move("satisfied", Document.of("satisfaction", Integer.toString(level), "solved", true));
    }

    /** Follow up: back to work; {@code level} 5 (very satisfied) to 1 (very dissatisfied). */
    public static ActRequest dissatisfied(int level, String opinion) {
        return ActRequest.move(
                "dissatisfied",
                Document.of("satisfaction", Integer.toString(level), "solved", false, "opinion", opinion));
    }

    /** Follow up: nobody was reached this time. */
    public static ActRequest notReached() {
        return ActRequest.move("not-reached", Document.EMPTY);
    }

    /** Review: taken up, with the lesson. */
    public static ActRequest reviewed(String lesson) {
        return ActRequest.move("reviewed", Document.of("lesson", lesson));
    }
}
