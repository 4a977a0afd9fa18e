package io.propertyfeedback.testkit.lives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request that nothing stands against: what comes of it, written on the card. */
final class Upshot {
    private final Card card;
    private final Ask ask;

    Upshot(Card card, Ask ask) {
        this.card = card;
        this.ask = ask;
    }

    void write() {
        if (ask.act().equals("move")) {
            move(Table.way(card.process, card.step, String.valueOf(ask.outcome()))
                    .orElseThrow());
        } else {
            deed();
        }
    }

    private void move(Table.Way way) {
        boolean assigned = false;
        switch (way.outcome()) {
            case "assigned" -> assigned = assign(ask.text("handler"));
            case "confirmed" -> {
                if (ask.values().flag("contacted", false)) {
                    contacted();
                }
            }
            case "duplicate" -> card.mergedInto = ask.text("into");
            case "done" -> carriedOut();
            case "helped" -> {
                carriedOut();
                contacted();
            }
            case "satisfied", "partly-resolved", "not-resolved", "dissatisfied" -> {
                contacted();
                rated();
                if (way.outcome().equals("dissatisfied")) {
                    card.count("sent-back");
                    card.diary.carriedOutAt = null;
                    card.start("resolution", ask.now());
                    assigned = assign(card.worker);
                }
            }
            case "answered", "thanked", "handed-over" -> contacted();
            case "not-reached" -> tried();
            default -> {}
        }
        if (way.settles() == null || card.settled()) {
            enter(way.to(), assigned);
        } else {
            settle(way.settles());
            if (!way.to().equals(card.step)) {
                enter(end(way.to()), assigned);
            }
        }
    }

    private void deed() {
        switch (ask.act()) {
            case "assign", "reassign" -> assign(ask.text("handler"));
            case "contact" -> {
                if (ask.values().flag("reached", true)) {
                    contacted();
                } else {
                    tried();
                }
            }
            case "consult" -> card.ask(ask.text("department"));
            case "answer" ->
                card.answered(card.question(ask.text("department"), ask.values().optionalInteger("number"))
                        .orElseThrow());
            case "wait" -> {
                if (ask.text("for").equals("submitter") && card.party != null) {
                    contacted();
                }
                card.status = "WAITING";
                card.diary.waits(ask.now());
            }
            case "resume" -> {
                card.status = "OPEN";
                waitsNoMore();
            }
            case "reject" -> settleAndEnd("not-ours");
            case "withdraw" -> settleAndEnd("withdrawn");
            case "merge" -> {
                card.mergedInto = ask.text("into");
                settle("duplicate");
            }
            case "unmerge" -> {
                card.stopped.forEach((clock, at) -> {
                    boolean answered = clock.equals("response") && card.counted("contact") > 0;
                    if (at.equals(card.settledAt) && !answered) {
                        card.running.add(clock);
                        card.diary.goesOn(clock);
                    }
                });
                card.mergedInto = null;
                unsettled();
            }
            case "tell" -> {
                if (!ask.text("satisfaction").isEmpty()) {
                    rated();
                }
                card.count("told");
            }
            case "recategorise" -> {
                card.category = ask.text("category");
                String process = Table.process(card.category);
                if (!process.equals(card.process)) {
                    migrate(process);
                }
            }
            case "extend", "expedite", "supervise" -> card.count(ask.act());
            case "reopen" -> {
                card.stop("step", ask.now());
                card.cycle++;
                card.rating = null;
                card.diary.reopened(card.settledAt, ask.now());
                unsettled();
                card.step = card.process.equals("seven-steps") ? "plan" : "receive";
                card.handler = card.worker;
                card.start("step", ask.now());
                card.start("resolution", ask.now());
            }
            default -> {}
        }
    }

    private void carriedOut() {
        card.stop("resolution", ask.now());
        card.count("carried-out");
        card.diary.carriedOutAt = ask.now();
        card.counts.remove("not-reached");
        card.tried = null;
        card.worker = ask.actor().id();
    }

    /** The clock of the step it stood on runs on as that of the other. */
    private void migrate(String process) {
        String before = Table.role(card.process, card.step);
        card.step = Table.step(process, card.step, before);
        card.process = process;
        card.diary.isOn(card.step);
        takes(before, Table.role(process, card.step));
    }

    private void rated() {
        card.rating = Integer.valueOf(ask.text("satisfaction"));
        card.ratedBy = card.isOf(ask.actor()) ? "submitter" : "staff-recorded";
        card.diary.answers.add(new Diary.Answer(card.cycle, card.rating, card.ratedBy, ask.now()));
    }

    /** Submitters do not answer themselves. */
    private void contacted() {
        if (card.isOf(ask.actor())) {
            return;
        }
        card.stop("response", ask.now());
        card.diary.respondedAt = card.diary.respondedAt == null ? ask.now() : card.diary.respondedAt;
        card.count("contact");
    }

    /** Attempts of one day are one. */
    private void tried() {
        LocalDate today = LocalDate.ofInstant(ask.now(), RandomLives.ZONE);
        if (!today.equals(card.tried)) {
            card.count("not-reached");
            card.tried = today;
        }
    }

    private boolean assign(@Nullable String handler) {
        card.handler = handler == null || handler.isEmpty() ? null : handler;
        return true;
    }

    private void settle(String as) {
        card.dropQuestions();
        for (String clock : List.copyOf(card.running)) {
            card.stop(clock, ask.now());
        }
        waitsNoMore();
        card.status = "SETTLED";
        card.settlement = as;
        card.settledAt = ask.now();
        takenOut(as);
    }

    /** What whoever said it withdraws nobody of the staff took out. */
    private void takenOut(String as) {
        String by = ask.actor().id();
        String reason = switch (as) {
            case "not-ours" -> "rejected";
            case "duplicate" -> "merged";
            case "withdrawn" -> by.equals(card.party) ? null : "withdrawn-by-staff";
            default -> null;
        };
        if (reason != null) {
            card.diary.takenOut.add(new Diary.Out(card.cycle, reason, by));
        }
    }

    /** A wait is over at its end, whether or not the monitor came by. */
    private void waitsNoMore() {
        Instant until = ask.stored() == null ? null : ask.stored().clocks().waitsUntil();
        card.diary.waitsNoMore(until != null && until.isBefore(ask.now()) ? until : ask.now());
    }

    private void unsettled() {
        card.status = "OPEN";
        card.settlement = null;
        card.settledAt = null;
    }

    private void settleAndEnd(String as) {
        settle(as);
        enter(end("end"), false);
    }

    private String end(String to) {
        return to.equals("end") && Table.hasReview(card.process) ? "review" : to;
    }

    private void enter(String to, boolean assigned) {
        String before = Table.role(card.process, card.step);
        String after = Table.role(card.process, to);
        boolean stays = card.step.equals(to);
        card.step = to;
        if (!stays) {
            card.dropQuestions();
            card.stop("step", ask.now());
        }
        if (to.equals("end")) {
            card.status = "CLOSED";
            card.diary.closedAt = ask.now();
            return;
        }
        card.start("step", ask.now());
        if (!assigned) {
            takes(before, after);
        }
    }

    /** Who has it keeps it while the role stays; what nobody had is with whoever worked on it. */
    private void takes(@Nullable String before, @Nullable String after) {
        if (after != null && !after.equals(before)) {
            card.handler = null;
        } else if (card.handler == null
                && (!card.isOf(ask.actor()) || after != null && ask.actor().has(after))) {
            card.handler = ask.actor().id();
        }
    }
}
