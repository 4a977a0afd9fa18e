package io.propertyfeedback.desk;

import io.propertyfeedback.kpi.Basis;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.KpiFilter;
import java.time.Instant;
import java.util.List;

/**
 * What a published report is about; its rows come with {@link RestatedReport}.
 *
 * @param id         opaque; begins with the first day of the period
 * @param edition    from 1: the same question published again, as of a later instant, is one more
 * @param basis      the definition as it was, the period, and as of when
 * @param dimensions by what it is divided, the kind among them where kinds do not share a denominator
 * @param filter     which cases are counted; without communities it is about the whole company
 * @param at         when it was published
 * @param by         by whom
 */
public record PublishedReport(
        String id, int edition, Basis basis, List<Dimension> dimensions, KpiFilter filter, Instant at, String by) {
    public PublishedReport {
        dimensions = List.copyOf(dimensions);
    }
}
