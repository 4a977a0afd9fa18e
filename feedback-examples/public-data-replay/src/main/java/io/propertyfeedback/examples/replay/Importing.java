package io.propertyfeedback.examples.replay;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.desk.ImportResult;
import io.propertyfeedback.examples.replay.report.CityVerdict;
import io.propertyfeedback.examples.replay.report.Reading;
import io.propertyfeedback.examples.replay.report.RuleCheck;
import io.propertyfeedback.examples.replay.source.CaseReader;
import io.propertyfeedback.examples.replay.source.CsvFile;
import io.propertyfeedback.examples.replay.source.Given;
import io.propertyfeedback.examples.replay.source.Reject;
import io.propertyfeedback.examples.replay.source.Rejects;
import io.propertyfeedback.examples.replay.source.Row;
import io.propertyfeedback.model.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Leads a file through the import desk in batches. Each batch is committed as it is full, so an interrupted run leaves
 * whole cases behind, and the next one goes on after them. For one thread.
 */
final class Importing {
    static final int BATCH = 1_000;

    private final PropertyFeedback feedback;
    private final Actor actor;
    private final String source;
    private final boolean dryRun;
    private final Rejects rejects;
    private final RuleCheck rules;
    private final CityVerdict verdict;
    private final Reading reading = new Reading();
    private final List<Given> batch = new ArrayList<>(BATCH);

    Importing(
            PropertyFeedback feedback,
            Actor actor,
            String source,
            boolean dryRun,
            Rejects rejects,
            RuleCheck rules,
            CityVerdict verdict) {
        this.feedback = feedback;
        this.actor = actor;
        this.source = source;
        this.dryRun = dryRun;
        this.rejects = rejects;
        this.rules = rules;
        this.verdict = verdict;
    }

    /** Reads to the end; tells the line after each batch. What was read before a file breaks off is kept. */
    Reading all(CsvFile file, CaseReader reader, LongConsumer line) {
        try {
            for (Optional<Row> row = file.next(); row.isPresent(); row = file.next()) {
                take(row.get(), reader);
                if (batch.size() == BATCH) {
                    bringIn();
                    line.accept(file.line());
                }
            }
        } finally {
            bringIn();
        }
        line.accept(file.line());
        return reading;
    }

    private void take(Row row, CaseReader reader) {
        List<Reject> faults = new ArrayList<>();
        reading.row();
        reader.read(row, faults).ifPresent(batch::add);
        if (!faults.isEmpty()) {
            reading.refused();
            faults.forEach(rejects::add);
        }
    }

    private void bringIn() {
        List<Given> full = List.copyOf(batch);
        batch.clear();
        if (full.isEmpty()) {
            return;
        }
        List<ImportResult> results = feedback.imports()
                .bringIn(actor, source, full.stream().map(Given::legacy).toList(), dryRun);
        for (int i = 0; i < full.size(); i++) {
            count(full.get(i), results.get(i));
        }
    }

    private void count(Given given, ImportResult result) {
        if (result.isRefused()) {
            reading.refused();
            result.refusal().ifPresent(why -> given.refused(why, rejects::add));
            return;
        }
        switch (result.kind()) {
            case CREATED -> reading.created();
            case CLOSED -> reading.closed();
            default -> reading.unchanged();
        }
        reading.seen(given.row().line(), given.legacy());
        rules.compare(given);
        verdict.said(given);
    }
}
