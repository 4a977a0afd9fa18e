package io.propertyfeedback.examples.replay.report;

import io.propertyfeedback.intake.LegacyCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of reading a file. For one thread. */
public final class Reading {
    private static final int LINES_KEPT = 20;

    private long rows;
    private long created;
    private long closed;
    private long unchanged;
    private long refused;
    private long closedEarly;
    private final List<Long> earlyLines = new ArrayList<>();
    private @Nullable Instant first;
    private @Nullable Instant last;

    public void row() {
        rows++;
    }

    public void created() {
        created++;
    }

    public void closed() {
        closed++;
    }

    public void unchanged() {
        unchanged++;
    }

    public void refused() {
        refused++;
    }

    /** A case that the library holds now, whether new or known. */
    public void seen(long line, LegacyCase legacy) {
        Instant opened = legacy.openedAt();
        Instant end = legacy.closedAt();
        first = first == null || opened.isBefore(first) ? opened : first;
        last = last == null || opened.isAfter(last) ? opened : last;
        if (end != null) {
            last = end.isAfter(last) ? end : last;
            if (end.isBefore(opened)) {
                closedEarly++;
                if (earlyLines.size() < LINES_KEPT) {
                    earlyLines.add(line);
                }
            }
        }
    }

    public long rows() {
        return rows;
    }

    /** Cases that are new. */
    public long isNew() {
        return created;
    }

    /** Cases known as open that are closed now. */
    public long isClosed() {
        return closed;
    }

    /** Cases known already. */
    public long isKnown() {
        return unchanged;
    }

    /** Rows with at least one fault. */
    public long isRefused() {
        return refused;
    }

    /** Cases that were closed before they were opened: kept and flagged. */
    public long isClosedEarly() {
        return closedEarly;
    }

    /** On which lines, the first of them. */
    public List<Long> earlyLines() {
        return List.copyOf(earlyLines);
    }

    /** The first opening. */
    public Optional<Instant> first() {
        return Optional.ofNullable(first);
    }

    /** The last opening or closing. */
    public Optional<Instant> last() {
        return Optional.ofNullable(last);
    }
}
