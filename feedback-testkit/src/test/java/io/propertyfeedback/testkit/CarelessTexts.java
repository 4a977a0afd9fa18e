package io.propertyfeedback.testkit;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Words;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Adapters that get searches by text wrong. */
final class CarelessTexts {
    private CarelessTexts() {}

    private static SearchQuery without(SearchQuery query) {
        return SearchQuery.of(query.company()).limit(query.limit()).after(query.after());
    }

    /** Compares words in a way of its own, and looks at no other condition. */
    static class Compares extends Forwarding {
        private final BiPredicate<String, Words> comparison;

        Compares(BiPredicate<String, Words> comparison) {
            this.comparison = comparison;
        }

        @Override
        public Page<Feedback> search(SearchQuery query) {
            return query.text() == null
                    ? super.search(query)
                    : Page.last(super.search(without(query).limit(SearchQuery.MAX_LIMIT)).items().stream()
                            .filter(feedback -> comparison.test(
                                    query.text(), feedback.intake().words()))
                            .toList());
        }

        @Override
        public long count(SearchQuery query, int most) {
            return query.text() == null
                    ? super.count(query, most)
                    : search(query).items().size();
        }
    }

    /** As a database does that knows neither words nor widths. */
    static boolean like(String text, Words said) {
        return (said.title() + " " + said.text()).contains(text);
    }

    /** Takes the parts of a word for the word. */
    static boolean parts(String text, Words said) {
        String all = (said.title() + said.text()).toLowerCase(Locale.ROOT);
        return text.toLowerCase(Locale.ROOT).codePoints().allMatch(one -> all.indexOf(one) >= 0);
    }

    /** Finds everything. */
    static boolean anything(String text, @Nullable Words said) {
        return true;
    }

    /** Keeps an index of what staff wrote, too. */
    static class SearchesNotes extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            return query.text() == null
                    ? super.search(query)
                    : Page.last(super.search(without(query)).items().stream()
                            .filter(feedback -> history(feedback.company(), feedback.id())
                                    .toString()
                                    .contains(query.text()))
                            .toList());
        }
    }

    /** Finds words in the shards of the communities that were asked for. */
    static class TakesCommunitiesForShards extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            Page<Feedback> page = super.search(query);
            return query.text() == null || query.communities() == null
                    ? page
                    : new Page<>(
                            page.items().stream()
                                    .filter(feedback -> query.communities()
                                            .contains(feedback.intake().shard()))
                                    .toList(),
                            page.next());
        }
    }

    /** Finds by patterns. */
    static class FindsByPattern extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            return query.text() == null || !query.text().matches(".*[%_].*")
                    ? super.search(query)
                    : super.search(SearchQuery.of(query.company()));
        }
    }

    /** Never looks at the index again after an erasure. */
    static class FindsNothing extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            return query.text() == null ? super.search(query) : Page.last(List.of());
        }
    }
}
