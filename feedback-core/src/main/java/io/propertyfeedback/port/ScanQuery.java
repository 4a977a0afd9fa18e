package io.propertyfeedback.port;

import io.propertyfeedback.kpi.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lives to go through.
 *
 * @param company     whose
 * @param communities of which communities; null means all of the company
 * @param span        only what may count in these instants; null means all: see {@link #spans}
 */
public record ScanQuery(
        String company,
        @Nullable Set<String> communities,
        @Nullable Span span) {
    public ScanQuery {
        communities = communities == null ? null : Set.copyOf(communities);
    }

    public ScanQuery(String company, @Nullable Set<String> communities) {
        this(company, communities, null);
    }

    public static ScanQuery of(String company) {
        return new ScanQuery(company, null, null);
    }

    /** The same within a span; null means all. */
    public ScanQuery within(@Nullable Span only) {
        return new ScanQuery(company, communities, only);
    }

    /**
     * Whether a life reaches into the span: it began before the span's end, and it is open or tells of an instant from the
     * span's begin on. Those that do not may be left out, and need not be.
     */
    public boolean spans(Life life) {
        return span == null
                || life.earliest().isBefore(span.to())
                        && (!life.feedback().position().status().settled()
                                || !life.latest().isBefore(span.from()));
    }
}
