package io.propertyfeedback.testkit;

import io.propertyfeedback.kpi.Span;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.ScanQuery;
import java.time.Instant;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Adapters that leave out of a span what lies within it. */
final class CarelessSpans {
    private CarelessSpans() {}

    /** Leaves out what it takes to lie elsewhere. */
    abstract static class Leaving extends Forwarding {
        private final BiPredicate<Life, Span> kept;

        Leaving(BiPredicate<Life, Span> kept) {
            this.kept = kept;
        }

        @Override
        public void scan(ScanQuery query, Consumer<Life> each) {
            Span span = query.span();
            super.scan(query, life -> {
                if (span == null || kept.test(life, span)) {
                    each.accept(life);
                }
            });
        }
    }

    /** Takes a case for done with when it is settled, though its deadlines lie ahead. */
    static class BySettlement extends Leaving {
        BySettlement() {
            super((life, span) -> {
                Instant settled = life.feedback().position().result().at();
                return settled == null || !settled.isBefore(span.from());
            });
        }
    }

    /** Looks for what was received in the span. */
    static class ByReceipt extends Leaving {
        ByReceipt() {
            super((life, span) -> span.holds(life.feedback().intake().receivedAt()));
        }
    }

    /** Knows when things were done, and not by when they were due. */
    static class WithoutDeadlines extends Leaving {
        WithoutDeadlines() {
            super((life, span) -> !life.feedback().position().status().settled()
                    || life.history().stream().map(Entry::at).anyMatch(at -> !at.isBefore(span.from())));
        }
    }

    /** Forgets the communities where there is a span. */
    static class AllCommunities extends Forwarding {
        @Override
        public void scan(ScanQuery query, Consumer<Life> each) {
            super.scan(
                    query.span() == null ? query : ScanQuery.of(query.company()).within(query.span()), each);
        }
    }
}
