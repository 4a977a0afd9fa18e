package io.propertyfeedback.desk;

import io.propertyfeedback.desk.ReportDocument.Kept;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.kpi.Basis;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.port.Register;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where published reports stand: in the register, each edition a document of its own that is put once. An id is the first
 * and last day, a hash of the question, and the edition. Thread-safe.
 */
final class ReportShelf {
    private static final String KIND = "kpi-report";
    private static final int PAGE = 100;
    private static final int MOST_EDITIONS = 1_000;
    /** Characters of a hash, of six bits each. */
    private static final int HASH = 16;

    private final DeskContext office;

    ReportShelf(DeskContext office) {
        this.office = office;
    }

    Optional<Kept> find(String company, String id) {
        return register().find(company, KIND, id).map(ReportDocument::read);
    }

    /** In the order of their ids. */
    List<PublishedReport> list(String company, @Nullable String after, int limit, Predicate<PublishedReport> isWanted) {
        List<PublishedReport> found = new ArrayList<>();
        String from = after;
        List<Registered> page;
        do {
            page = register().list(company, KIND, from, PAGE);
            for (Registered one : page) {
                PublishedReport report = ReportDocument.read(one).about();
                if (found.size() < limit && isWanted.test(report)) {
                    found.add(report);
                }
                from = one.id();
            }
        } while (page.size() == PAGE && found.size() < limit);
        return found;
    }

    /** The register takes one document of an id, so that of two who publish at once each gets an edition of their own. */
    PublishedReport put(Actor actor, KpiQuery query, KpiReport report) {
        String question = query.period().from() + "." + query.period().to() + "." + hash(query, report);
        int edition = 1;
        for (int i = 0; i < MOST_EDITIONS; i++) {
            String id = question + String.format(Locale.ROOT, ".%04d", edition);
            Optional<Kept> there = find(actor.company(), id);
            if (there.isEmpty()) {
                Document document = ReportDocument.write(edition, query, report);
                Registered next = new Registered(actor.company(), KIND, id, 1, document, office.now(), actor.id());
                if (register().put(next)) {
                    return ReportDocument.read(next).about();
                }
            } else if (isSame(there.get().about().basis(), query)) {
                return there.get().about();
            } else {
                edition++;
            }
        }
        throw new RefusedException(Refused.because("refused.busy", KIND, question));
    }

    /** Of the question without the instant and the version of the formula, which make editions of it. */
    private static String hash(KpiQuery query, KpiReport report) {
        return BodyHash.of(
                        query.definition().id(),
                        report.dimensions(),
                        ReportDocument.filter(query.filter()),
                        query.rollUp())
                .substring(0, HASH);
    }

    private static boolean isSame(Basis basis, KpiQuery query) {
        KpiDefinition then = basis.definition();
        return basis.asOf().equals(query.asOf())
                && then.version() == query.definition().version()
                && then.parameters().equals(query.definition().parameters());
    }

    private Register register() {
        return office.storage().register();
    }
}
