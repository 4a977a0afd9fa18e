package io.propertyfeedback.testkit.lives;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills in the record of an act, rightly for the most part. */
final class Gestures {
    private static final Set<String> BARE = Set.of("resume", "not-reached", "unreachable", "nobody-to-ask");
    private static final List<String> DEPARTMENTS = List.of("engineering", "greening");

    private final Dice dice;
    private final Book book;
    private final Instant now;
    private final @Nullable Feedback stored;

    Gestures(Dice dice, Book book, Instant now, @Nullable Feedback stored) {
        this.dice = dice;
        this.book = book;
        this.now = now;
        this.stored = stored;
    }

    /** Whether an act records nothing at all. */
    static boolean hasNoFields(String act, @Nullable String outcome) {
        return BARE.contains(act.equals("move") ? String.valueOf(outcome) : act);
    }

    Document record(Card card, String act, @Nullable String outcome, List<String> required) {
        List<String> fields = new ArrayList<>(required);
        fields.addAll(optional(act.equals("move") ? String.valueOf(outcome) : act));
        Document.Builder record = Document.builder();
        for (String field : fields) {
            record.put(field, value(card, field));
        }
        return switch (dice.roll(30)) {
            case 13 ->
                record.put(required.isEmpty() ? "stray" : required.get(0), required.isEmpty() ? "x" : null)
                        .build();
            case 14 -> record.put("stray", "x").build();
            case 15 ->
                required.contains("solved") ? record.put("solved", "perhaps").build() : record.build();
            default -> record.build();
        };
    }

    private List<String> optional(String name) {
        boolean more = dice.roll(2) == 1;
        return switch (name) {
            case "confirmed" -> more ? List.of("contacted") : List.of();
            case "reassign" -> more ? List.of("handler") : List.of("department");
            case "planned" -> more ? List.of("reason") : List.of();
            case "answer" -> more ? List.of("number") : List.of();
            case "contact" -> more ? List.of("reached") : List.of();
            case "tell" -> more ? List.of("satisfaction") : List.of();
            case "regrade" -> more ? List.of("priority") : List.of();
            default -> List.of();
        };
    }

    private Object value(Card card, String field) {
        return switch (field) {
            case "handler" -> dice.pick(List.of("li", "chen", "kim", "fay", "dora"));
            case "department" -> dice.pick(DEPARTMENTS);
            case "misassigned", "agreed", "told", "contacted" -> true;
            case "feasible" -> dice.roll(4) > 0;
            case "solved", "reached" -> dice.roll(2) == 0;
            case "into" -> other(card);
            case "impact" -> "several";
            case "satisfaction" -> dice.pick(List.of("4", "5", "2", "1"));
            case "planned" -> moment("resolution");
            case "until" -> moment("step");
            case "clock" -> dice.pick(List.of("step", "resolution"));
            case "number" -> 1 + dice.roll(2);
            case "by" -> "phone";
            case "for" -> dice.pick(List.of("submitter", "third-party"));
            case "priority" -> dice.pick(List.of("urgent", "low"));
            case "category" ->
                dice.pick(List.of(
                        "repair/door",
                        "complaint/noise",
                        "complaint/waste",
                        "inquiry/fees",
                        "help",
                        "suggestion",
                        "/",
                        "nonsense"));
            default -> "words";
        };
    }

    private String other(Card card) {
        List<Card> beside = book.cards(card.company).stream()
                .filter(each -> each != card && each.community.equals(card.community))
                .toList();
        List<Card> cards = dice.roll(4) == 3 ? book.cards(card.company) : beside;
        return cards.isEmpty() ? "f99" : dice.pick(cards).id;
    }

    /** Now, or about the deadline. */
    private String moment(String clock) {
        Instant due = stored == null
                ? now
                : stored.clocks().of(new ClockKind(clock)).map(Clock::due).orElse(now);
        List<Instant> moments = List.of(now, due, due.plus(Duration.ofDays(1)), due.plus(Duration.ofMinutes(1)));
        return dice.pick(moments).toString();
    }
}
