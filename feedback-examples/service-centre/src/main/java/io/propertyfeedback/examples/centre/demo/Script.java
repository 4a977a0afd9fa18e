package io.propertyfeedback.examples.centre.demo;

import static io.propertyfeedback.model.StepId.ANALYSE;
import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.model.StepId.FOLLOW_UP;
import static io.propertyfeedback.model.StepId.IMPLEMENT;
import static io.propertyfeedback.model.StepId.PLAN;
import static io.propertyfeedback.model.StepId.RECEIVE;
import static io.propertyfeedback.model.StepId.REVIEW;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.examples.centre.demo.Lives.Life;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.standard.ShortProcesses;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** What becomes of a feedback on each step, and how long it takes: mostly well, sometimes late, sometimes not at all. */
final class Script {
    private static final List<String> IMPACTS = List.of("one", "one", "several", "community");

    private final Lives lives;
    private final Catalogue catalogue;
    private final Random random;

    Script(Lives lives, Catalogue catalogue, Random random) {
        this.lives = lives;
        this.catalogue = catalogue;
        this.random = random;
    }

    /** How much working time passes before the present step is left: as usual where it has to reach a step in time. */
    Duration pace(Life life, Feedback feedback) {
        StepId on = feedback.position().step();
        double hours = on.equals(RECEIVE)
                ? 0.35
                : on.equals(CONFIRM)
                        ? 1.5
                        : on.equals(ANALYSE) || on.equals(PLAN)
                                ? 2.5
                                : on.equals(IMPLEMENT)
                                        ? 5
                                        : on.equals(FOLLOW_UP)
                                                ? 7
                                                : on.equals(REVIEW)
                                                        ? 90
                                                        : on.equals(ShortProcesses.CONSIDER) ? 30 : 2.5;
        double drawn = Math.exp(random.nextGaussian() * 0.95);
        double spread = life.stop() == null ? drawn : 1;
        return Duration.ofSeconds((long) (hours * spread * 3600));
    }

    void go(Life life, Feedback now) {
        StepId on = now.position().step();
        Status status = now.position().status();
        if (on.equals(life.stop()) && on.equals(ANALYSE)) {
            asks(life, 5);
        }
        if (on.equals(life.stop())
                || status == Status.CLOSED
                || now.links().mergedInto().isPresent()) {
            return;
        }
        if (status == Status.SETTLED) {
            settled(life, now);
        } else if (status == Status.WAITING) {
            lives.act(life, life.handler(), ActId.RESUME, Document.EMPTY);
            lives.next(life);
        } else if (!aside(life)) {
            step(life, now, on);
        }
    }

    private void step(Life life, Feedback now, StepId on) {
        if (on.equals(RECEIVE)) {
            received(life);
        } else if (on.equals(CONFIRM)) {
            confirmed(life);
        } else if (on.equals(ANALYSE)) {
            analysed(life);
        } else if (on.equals(PLAN)) {
            planned(life, now);
        } else if (on.equals(IMPLEMENT)) {
            implemented(life);
        } else if (on.equals(FOLLOW_UP)) {
            followedUp(life, now);
        } else if (on.equals(ShortProcesses.ANSWER)) {
            lives.act(life, life.handler(), ActRequest.move("answered", Document.of("answer", say(life, "answer"))));
        } else if (on.equals(ShortProcesses.CONSIDER)) {
            String outcome = List.of("adopted", "adopted", "partly-adopted", "not-adopted")
                    .get(random.nextInt(4));
            Document values = Document.of("reason", say(life, "reason"), "told", true);
            lives.act(life, life.handler(), ActRequest.move(outcome, values));
            lives.next(life);
        }
    }

    /** Now and then something comes in between. */
    private boolean aside(Life life) {
        int chance = life.stop() == null ? random.nextInt(1000) : 999;
        if (chance < 18) {
            lives.act(life, "chen.jing", ActId.EXPEDITE, Document.of("urging", say(life, "urging")));
        } else if (chance < 28) {
            lives.act(life, "zhou.wei", ActId.SUPERVISE, Document.of("instruction", say(life, "instruction")));
        } else if (chance < 50) {
            lives.act(life, life.handler(), ActId.NOTE, Document.of("note", say(life, "note")));
        } else if (chance < 58) {
            lives.act(life, "zhou.wei", ActId.REGRADE, Document.of("priority", "high", "reason", say(life, "urging")));
        } else if (chance < 62) {
            return lives.act(life, "chen.jing", ActId.WITHDRAW, Document.of("reason", say(life, "good")));
        }
        return false;
    }

    private void received(Life life) {
        boolean inquiry = life.subject().category().startsWith("inquiry");
        boolean atOnce = inquiry && random.nextInt(100) < 65;
        lives.act(
                life,
                "chen.jing",
                atOnce
                        ? ActRequest.move("answered", Document.of("answer", say(life, "answer")))
                        : ActRequest.move(
                                "assigned",
                                Document.of(
                                        "handler",
                                        life.handler(),
                                        "department",
                                        life.subject().department())));
        lives.next(life);
    }

    private void confirmed(Life life) {
        int chance = life.stop() == null ? random.nextInt(100) : 50;
        String same = chance < 6 ? lives.same(life) : null;
        if (same != null) {
            lives.act(life, life.handler(), Moves.duplicate(same));
        } else if (chance >= 6 && chance < 9) {
            lives.act(life, life.handler(), Moves.rejected(say(life, "reason")));
            lives.next(life);
        } else if (chance >= 9 && chance < 14) {
            lives.act(
                    life,
                    life.handler(),
                    ActId.WAIT,
                    Document.of("for", "submitter", "reason", say(life, "unclear"), "question", say(life, "question")));
            lives.after(life, Duration.ofHours(6 + random.nextInt(20)), () -> go(life, lives.now(life)));
        } else {
            lives.act(life, life.handler(), Moves.confirmed(say(life, "clarified"), chance < 92));
            lives.next(life);
        }
    }

    private void analysed(Life life) {
        if (random.nextInt(100) < 8) {
            asks(life, 1);
            lives.after(life, Duration.ofHours(2), () -> {
                Document answer = Document.of("department", "quality", "answer", say(life, "backanswer"));
                lives.act(life, life.handler(), ActId.ANSWER, answer);
                lives.next(life);
            });
            return;
        }
        lives.act(life, life.handler(), Moves.analysed(say(life, "nature"), IMPACTS.get(random.nextInt(4))));
        lives.next(life);
    }

    private void asks(Life life, int days) {
        Document asked = Document.of("department", "quality", "question", say(life, "asked"), "within", days);
        lives.act(life, life.handler(), ActId.CONSULT, asked);
    }

    private void planned(Life life, Feedback now) {
        Clock resolution = now.clocks().of(ClockKind.RESOLUTION).orElse(null);
        Instant wish = lives.calendar(life).add(lives.time(), Duration.ofHours(6 + random.nextInt(14)));
        boolean running = resolution != null && resolution.isRunning() && !resolution.late(lives.time());
        if (resolution != null && running && wish.isAfter(resolution.due())) {
            if (random.nextInt(100) < 45) {
                Document until = Document.of(
                        "clock",
                        "resolution",
                        "until",
                        wish.plus(Duration.ofHours(4)).toString(),
                        "reason",
                        say(life, "reason"));
                lives.act(life, "zhou.wei", ActId.EXTEND, until);
            } else {
                wish = resolution.due();
            }
        }
        lives.act(life, life.handler(), Moves.planned(say(life, "solution"), wish, random.nextInt(10) > 1));
        lives.next(life);
    }

    private void implemented(Life life) {
        if (random.nextInt(100) < 4) {
            lives.act(life, life.handler(), Moves.blocked(say(life, "reason")));
        } else {
            Document done = Document.of("result", say(life, "result"), "measures", List.of(say(life, "measure")));
            lives.act(life, life.handler(), ActRequest.move("done", done));
        }
        lives.next(life);
    }

    private void followedUp(Life life, Feedback now) {
        String caller = random.nextBoolean() ? "zhao.min" : "guo.hua";
        int chance = random.nextInt(100);
        boolean anonymous = now.intake().submitter().anonymous();
        if (anonymous) {
            lives.act(life, caller, ActRequest.move("nobody-to-ask", Document.EMPTY));
        } else if (chance < 12) {
            if (!lives.act(life, caller, Moves.notReached())) {
                lives.act(life, caller, ActRequest.move("unreachable", Document.EMPTY));
            }
        } else if (chance < 19) {
            lives.act(life, caller, Moves.dissatisfied(1 + random.nextInt(2), say(life, "bad")));
        } else if (chance < 22) {
            Document partly = Document.of(
                    "satisfaction", "3", "solved", false, "opinion", say(life, "bad"), "reason", say(life, "reason"));
            lives.act(life, caller, ActRequest.move("partly-resolved", partly));
        } else {
            String level = chance < 60 ? "5" : chance < 90 ? "4" : "3";
            Document satisfied = Document.of("satisfaction", level, "solved", true, "opinion", say(life, "good"));
            lives.act(life, caller, ActRequest.move("satisfied", satisfied));
        }
        lives.next(life);
    }

    private void settled(Life life, Feedback now) {
        if (random.nextInt(100) < 2) {
            lives.act(life, "chen.jing", ActId.REOPEN, Document.of("reason", say(life, "bad")));
            lives.next(life);
        } else if (now.position().step().equals(REVIEW)) {
            lives.act(life, "sun.li", Moves.reviewed(say(life, "lesson")));
        }
    }

    private String say(Life life, String what) {
        return catalogue.words(what, life.chinese(), random);
    }
}
