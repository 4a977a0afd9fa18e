package io.propertyfeedback.port;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.util.function.Consumer;

/** What asks for all that matches a query. The rules that its methods name are those of {@link FeedbackStorage}. */
public interface FeedbackSearcher {
    /** One page of what matches: rule 9. */
    Page<Feedback> search(SearchQuery query);

    /**
     * How many match, at most {@code most}: rule 15.
     *
     * @param most at least 0
     */
    long count(SearchQuery query, int most);

    /** Gives each matching feedback with its history to {@code each}, one after the other: rule 10. */
    void scan(ScanQuery query, Consumer<Life> each);
}
