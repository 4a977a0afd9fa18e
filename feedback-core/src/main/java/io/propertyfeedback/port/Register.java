package io.propertyfeedback.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Versioned documents: communities, calendars, processes, policies, reviews, whatever is not a feedback.
 *
 * <h2>Rules</h2>
 *
 * <ol>
 *   <li value="1"><b>Key.</b> Company, kind and id; nothing is shared between companies.
 *   <li value="2"><b>Version.</b> {@code put} stores a document whose version is the stored one plus one (1: not
 *       stored) and answers true; else it changes nothing and answers false.
 *   <li value="3"><b>Latest.</b> {@code find} and {@code list} give the latest version of each; a document that was put
 *       is found equal.
 *   <li value="4"><b>List.</b> Ordered by id, from the first id after {@code afterId}, at most {@code limit}.
 *   <li value="5"><b>Stamps</b> tell, of each kind that is asked for and of which a document is stored, how many puts
 *       were taken and the latest instant that one of them names: equal stamps, equal documents.
 * </ol>
 */
public interface Register {
    Optional<Registered> find(String company, String kind, String id);

    boolean put(Registered document);

    List<Registered> list(String company, String kind, @Nullable String afterId, int limit);

    /** A cheap look at whether anything was put, which does not read the documents: rule 5. */
    Map<String, Stamp> stamps(String company, Set<String> kinds);
}
