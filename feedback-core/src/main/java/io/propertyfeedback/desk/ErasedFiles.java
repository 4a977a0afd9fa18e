package io.propertyfeedback.desk;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.AttachmentStore;
import io.propertyfeedback.port.Erased;
import io.propertyfeedback.port.Erasure;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that an erasure takes with it. They go after the words: a hold is known by then, and what a store that is down
 * leaves behind is known by its feedback, which has lost its words.
 */
final class ErasedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedFiles.class);

    private final DeskContext office;
    private final @Nullable AttachmentStore store;
    private final @Nullable List<String> submitted;
    private final String company;

    /** Of whom it is has to be asked before: a pseudonym takes the person's place. */
    ErasedFiles(DeskContext office, @Nullable AttachmentStore store, Erasure erasure) {
        this.office = office;
        this.store = store;
        this.company = erasure.company();
        this.submitted = store != null && erasure instanceof Erasure.OfPerson person ? submitted(person) : null;
    }

    private List<String> submitted(Erasure.OfPerson erasure) {
        List<String> ids = new ArrayList<>();
        SearchQuery query =
                SearchQuery.of(company).saidByAnyOf(Set.of(erasure.person())).limit(SearchQuery.MAX_LIMIT);
        while (true) {
            Page<Feedback> page = office.storage().search(query);
            page.items().forEach(found -> ids.add(found.id()));
            if (page.next() == null) {
                return ids;
            }
            query = query.after(page.next());
        }
    }

    /**
     * Deletes the files of what has been erased; by age, once everything has been looked at.
     *
     * @return whether none are left
     */
    boolean delete(Erased erased) {
        if (store == null) {
            return true;
        }
        try {
            if (submitted == null && erased.next() == null) {
                new AttachmentSweep(office, store).run();
            }
            for (String id : submitted == null ? List.<String>of() : submitted) {
                if (office.storage()
                        .find(company, id)
                        .filter(AttachmentDesk::isErased)
                        .isPresent()) {
                    store.deleteAll(company, id);
                }
            }
            return true;
        } catch (FeedbackStorageException down) {
            LOG.warn("Files of what was erased are left, to be deleted by the next sweep: {}", down.getMessage());
            return false;
        }
    }
}
