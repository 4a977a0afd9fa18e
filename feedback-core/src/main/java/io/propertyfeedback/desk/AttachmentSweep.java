package io.propertyfeedback.desk;

import io.propertyfeedback.model.AttachedFile;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.AttachmentStore;
import io.propertyfeedback.port.AttachmentStore.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Goes through all files that are kept and deletes those that nothing tells of (orphans: the process ended between storing
 * and committing) and those whose feedback has been erased (the store was down then). For one run.
 */
final class AttachmentSweep {
    /** An orphan this old is none of an upload under way. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final DeskContext office;
    private final AttachmentStore store;
    private final Instant orphansBefore;
    private int deleted;

    AttachmentSweep(DeskContext office, AttachmentStore store) {
        this.office = office;
        this.store = store;
        this.orphansBefore = office.now().minus(GRACE);
    }

    /** How many files were deleted. */
    int run() {
        try (Stream<Kept> all = store.all()) {
            List<Kept> one = new ArrayList<>();
            for (Iterator<Kept> each = all.iterator(); each.hasNext(); ) {
                Kept kept = each.next();
                if (!one.isEmpty() && !isOfOne(one.get(0), kept)) {
                    sweep(one);
                    one.clear();
                }
                one.add(kept);
            }
            sweep(one);
        }
        return deleted;
    }

    private static boolean isOfOne(Kept one, Kept other) {
        return one.key().company().equals(other.key().company())
                && one.key().feedback().equals(other.key().feedback());
    }

    private void sweep(List<Kept> ofOne) {
        if (ofOne.isEmpty()) {
            return;
        }
        String company = ofOne.get(0).key().company();
        String id = ofOne.get(0).key().feedback();
        Optional<Feedback> feedback = office.storage().find(company, id);
        if (feedback.filter(AttachmentDesk::isErased).isPresent()) {
            store.deleteAll(company, id);
            deleted += ofOne.size();
        } else if (feedback.map(found -> found.position().tallies().of(Counts.ATTACHED))
                        .orElse(0)
                != ofOne.size()) {
            Set<String> told = office.storage().history(company, id).stream()
                    .flatMap(AttachmentDesk::files)
                    .map(AttachedFile::id)
                    .collect(Collectors.toSet());
            ofOne.stream()
                    .filter(kept ->
                            !told.contains(kept.key().file()) && kept.at().isBefore(orphansBefore))
                    .forEach(orphan -> {
                        store.delete(orphan.key());
                        deleted++;
                    });
        }
    }
}
