package io.propertyfeedback.testkit.lives;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request against one card: what the table has against it. */
final class Rules {
    private static final Set<String> FLAGS =
            Set.of("feasible", "agreed", "solved", "told", "misassigned", "contacted", "reached");

    private final Book book;
    private final Card card;
    private final Ask ask;

    Rules(Book book, Card card, Ask ask) {
        this.book = book;
        this.card = card;
        this.ask = ask;
    }

    /** The first thing against it, or null. */
    @Nullable
    String refusal() {
        return ask.act().equals("move") ? refusalOfMove() : refusalOfDeed();
    }

    private @Nullable String refusalOfMove() {
        if (card.step.equals("end")) {
            return "refused.step-unknown";
        }
        Table.Way way = Table.way(card.process, card.step, String.valueOf(ask.outcome()))
                .orElse(null);
        if (way == null) {
            return "refused.outcome-unknown";
        }
        if (!card.status.equals(card.step.equals("review") ? "SETTLED" : "OPEN")) {
            return "refused.status";
        }
        if (!responsible() && way.beside().stream().noneMatch(this::holds)) {
            return "refused.not-responsible";
        }
        return recordAndGuards(way.required(), way.guards());
    }

    private @Nullable String refusalOfDeed() {
        Table.Deed deed = Table.deed(ask.act()).orElse(null);
        if (deed == null) {
            return "refused.act-unknown";
        }
        if (!deed.statuses().contains(card.status)) {
            return "refused.status";
        }
        if (deed.roles().stream().noneMatch(this::holds)) {
            return deed.roles().equals(List.of("responsible")) ? "refused.not-responsible" : "refused.role";
        }
        return recordAndGuards(deed.required(), deed.guards());
    }

    private boolean holds(String role) {
        return switch (role) {
            case "responsible" -> responsible();
            case "resident" -> card.isOf(ask.actor());
            default -> ask.actor().has(role);
        };
    }

    private boolean responsible() {
        String role = Table.role(card.process, card.step);
        return card.handler != null
                ? card.handler.equals(ask.actor().id())
                : role != null && ask.actor().has(role);
    }

    private @Nullable String recordAndGuards(List<String> required, List<String> guards) {
        for (String field : required) {
            if (ask.values().value(field).isEmpty()) {
                return "form.required";
            }
            if (FLAGS.contains(field) && !(ask.values().value(field).get() instanceof Boolean)) {
                return "form.not-flag";
            }
        }
        if (ask.values().value("stray").isPresent()) {
            return Gestures.hasNoFields(ask.act(), ask.outcome()) ? "form.no-fields" : "form.unknown-field";
        }
        return guards.stream()
                .map(this::objection)
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private String objection(String guard) {
        return switch (guard) {
            case "concerned" -> unless(!card.concerns.contains(ask.text("handler")), "assign-concerned");
            case "known" -> unless(card.party != null, "anonymous");
            case "unknown" -> unless(card.party == null, "not-anonymous");
            case "another" -> unless(!ask.actor().id().equals(card.worker), "by-worker");
            case "attempts-left" -> unless(card.counted("not-reached") < 3, "attempts-used");
            case "attempts-made" -> unless(card.counted("not-reached") >= 3, "attempts-left");
            case "solved" -> unless(solved(), "not-solved");
            case "level-satisfied" -> unless(level() >= 3, "level-dissatisfied");
            case "level-dissatisfied" -> solved() && level() >= 3 ? "refused.level-satisfied" : explained();
            case "not-solved" -> solved() ? "refused.solved" : explained();
            case "submitter-knows" ->
                unless(
                        card.party == null
                                || ask.text("for").equals("submitter")
                                || card.counted("contact") + card.counted("not-reached") > 0,
                        "wait-unknown");
            case "all-answered" -> unless(card.asked.isEmpty(), "consultation-open");
            case "asked" -> asked();
            case "merged" -> unless(card.mergedInto != null, "not-merged");
            case "not-merged" -> unless(card.mergedInto == null, "merged");
            case "well-formed" -> unless(!ask.text("category").startsWith("/"), "category-malformed");
            case "in-tree" -> unless(!ask.text("category").equals("nonsense"), "category-unknown");
            case "window" ->
                unless(
                        card.settledAt != null && !ask.now().isAfter(card.settledAt.plus(Duration.ofDays(30))),
                        "reopen-window");
            case "mergeable" -> mergeable();
            case "other-settled" -> otherSettled();
            case "in-time" -> inTime();
            case "plan-reasoned" -> reasoned();
            case "extends" -> extending();
            default -> throw new IllegalStateException("The table has no guard " + guard);
        };
    }

    private String asked() {
        String department = ask.text("department");
        if (card.asked.isEmpty()) {
            return "refused.no-consultation";
        }
        return card.asked.containsValue(department)
                ? unless(
                        card.question(department, ask.values().optionalInteger("number"))
                                .isPresent(),
                        "consultation-number")
                : "refused.department-not-asked";
    }

    private boolean solved() {
        return ask.values().flag("solved", true);
    }

    private int level() {
        return Integer.parseInt(ask.text("satisfaction"));
    }

    private String explained() {
        return unless(solved() || level() < 4 || !ask.text("reason").isEmpty(), "satisfied-unsolved");
    }

    private static String unless(boolean holds, String code) {
        return holds ? "" : "refused." + code;
    }

    private String mergeable() {
        Card other = book.card(card.company, ask.text("into"));
        if (other == null || !Book.sees(ask.actor(), other)) {
            return "refused.merge-unknown";
        }
        if (other == card) {
            return "refused.merge-itself";
        }
        if (!other.community.equals(card.community)) {
            return "refused.merge-community";
        }
        return unless(other.mergedInto == null, "merge-chain");
    }

    private String otherSettled() {
        Card other = book.card(card.company, String.valueOf(card.mergedInto));
        if (other == null) {
            return "";
        }
        return other.mergedInto != null ? "refused.other-merged" : unless(other.settled(), "other-open");
    }

    private String inTime() {
        Instant planned = ask.values().optionalInstant("planned").orElseThrow();
        Instant due = due("resolution");
        boolean inTime = !card.running.contains("resolution") || ask.now().isAfter(due) || !planned.isAfter(due);
        return unless(inTime, "planned-late");
    }

    private String reasoned() {
        Instant planned = ask.values().optionalInstant("planned").orElseThrow();
        boolean past = planned.isBefore(ask.now().truncatedTo(ChronoUnit.MINUTES));
        boolean reasoned = !ask.text("reason").isEmpty();
        return unless(reasoned || ask.values().flag("feasible", true), "plan-not-feasible")
                        .isEmpty()
                ? unless(reasoned || !past, "plan-past")
                : "refused.plan-not-feasible";
    }

    private String extending() {
        String clock = ask.text("clock");
        Instant until = ask.values().optionalInstant("until").orElseThrow();
        if (!card.running.contains(clock)) {
            return "refused.clock-not-running";
        }
        if (reached().isAfter(due(clock))) {
            return "refused.extension-late";
        }
        return unless(until.isAfter(due(clock)), "extension-short");
    }

    /** Since when time has stood still, where it does; step and resolution alone can be extended. */
    private Instant reached() {
        Feedback stored = ask.stored();
        return stored == null
                ? ask.now()
                : stored.clocks().pauses().open().map(Pause::from).orElse(ask.now());
    }

    private Instant due(String clock) {
        Feedback stored = ask.stored();
        return stored == null
                ? Instant.MAX
                : stored.clocks().of(new ClockKind(clock)).map(Clock::due).orElse(Instant.MAX);
    }
}
