package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Clocks;
import io.propertyfeedback.model.Consultation;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Link;
import io.propertyfeedback.model.Links;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.Tallies;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Pause;
import io.propertyfeedback.sla.PauseLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of the state have no place for: clocks that are not plain, warnings, pauses, ties, consultations,
 * tallies, marks. Null for a feedback without any of these.
 */
final class LedgerText {
    private LedgerText() {}

    static @Nullable String of(Feedback feedback) {
        LineWriter out = new LineWriter(feedback.intake().receivedAt());
        List<Clock> clocks = feedback.clocks().all();
        if (PlainClocks.inOrder(clocks)) {
            for (Clock clock : clocks) {
                if (!PlainClocks.plain(clock, feedback)) {
                    out.line('C').clock(clock);
                } else if (clock.next() != null) {
                    out.line('R').text(clock.kind().id()).instant(clock.next());
                }
            }
        } else {
            clocks.forEach(clock -> out.line('K').clock(clock));
        }
        for (Pause pause : feedback.clocks().pauses().pauses()) {
            out.line('P')
                    .instant(pause.from())
                    .instant(pause.to())
                    .instant(pause.isOpen() ? feedback.clocks().waitsUntil() : null);
        }
        feedback.links().all().forEach(link -> out.line('L').link(link).outside(link));
        feedback.links().consultations().forEach(asked -> out.line('Q').consultation(asked));
        new TreeMap<>(feedback.position().tallies().counts())
                .forEach((code, count) -> out.line('N').text(code).number(count));
        new TreeMap<>(feedback.position().marks().codes()).forEach((key, code) -> mark(out, key, code));
        return out.text();
    }

    private static void mark(LineWriter out, String key, String code) {
        if (!key.equals(Marks.ROLE)) { // which has a column
            out.line('M').text(key).text(code);
        }
    }

    static Kept read(@Nullable String text, Instant receivedAt) {
        Kept kept = new Kept();
        LineReader.each(text, receivedAt, in -> {
            switch (in.letter()) {
                case 'C' -> kept.others.add(in.clock());
                case 'K' -> kept.all.add(in.clock());
                case 'R' -> kept.rungs.put(new ClockKind(in.text()), in.instant());
                case 'P' -> {
                    kept.pauses.add(new Pause(in.instant(), in.instantOrNull()));
                    kept.waitsUntil = in.instantOrNull();
                }
                case 'L' -> kept.links.add(in.linked(false).link());
                case 'Q' -> kept.consultations.add(in.consultation());
                case 'N' -> kept.tallies.put(in.text(), in.count());
                case 'M' -> kept.marks.put(in.text(), in.text());
                default -> throw in.unknown();
            }
        });
        return kept;
    }

    /** What was read. */
    static final class Kept {
        private final List<Clock> others = new ArrayList<>();
        private final List<Clock> all = new ArrayList<>();
        private final Map<ClockKind, Instant> rungs = new HashMap<>();
        private @Nullable Instant waitsUntil;
        private final List<Pause> pauses = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private final List<Consultation> consultations = new ArrayList<>();
        private final Map<String, Integer> tallies = new HashMap<>();
        private final Map<String, String> marks = new HashMap<>();

        private Kept() {}

        Clocks clocks(List<Clock> plain) {
            List<Clock> clocks = all.isEmpty() ? PlainClocks.joined(warned(plain), others) : all;
            return new Clocks(clocks, pauses.isEmpty() ? PauseLedger.none() : new PauseLedger(pauses), waitsUntil);
        }

        private List<Clock> warned(List<Clock> plain) {
            return rungs.isEmpty()
                    ? plain
                    : plain.stream()
                            .map(clock -> clock.next(rungs.get(clock.kind())))
                            .toList();
        }

        Links links() {
            return new Links(links, consultations);
        }

        Tallies tallies() {
            return new Tallies(tallies);
        }

        Marks marks(@Nullable String role) {
            if (role != null) {
                marks.put(Marks.ROLE, role);
            }
            return new Marks(marks);
        }
    }
}
