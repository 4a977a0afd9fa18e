package io.propertyfeedback.testkit;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Adapters that show somebody what concerns them, or leave out what does not. */
final class CarelessConcerns {
    private CarelessConcerns() {}

    /** Does not know the condition. */
    static class ShowsAnybody extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            return super.search(query.notConcerning(null));
        }
    }

    /** Leaves out what is on the page already: cursors tell what was there. */
    static class LeavesOutAfterwards extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            Page<Feedback> page = super.search(query.notConcerning(null));
            return new Page<>(
                    page.items().stream()
                            .filter(f -> query.notConcerning() == null
                                    || !f.intake().concerns().contains(query.notConcerning()))
                            .toList(),
                    page.next());
        }
    }

    /** Counts what it does not show. */
    static class CountsForAnybody extends Forwarding {
        @Override
        public long count(SearchQuery query, int most) {
            return super.count(query.notConcerning(null), most);
        }
    }

    /** Compares in a way of its own whom it concerns. */
    static class Compares extends Forwarding {
        private final BiPredicate<List<String>, String> concerned;

        Compares(BiPredicate<List<String>, String> concerned) {
            this.concerned = concerned;
        }

        @Override
        public Page<Feedback> search(SearchQuery query) {
            String staff = query.notConcerning();
            Page<Feedback> page = super.search(query.notConcerning(null));
            return staff == null
                    ? page
                    : new Page<>(
                            page.items().stream()
                                    .filter(f -> !concerned.test(f.intake().concerns(), staff))
                                    .toList(),
                            page.next());
        }

        static boolean first(List<String> concerns, String staff) {
            return !concerns.isEmpty() && concerns.get(0).equals(staff);
        }

        static boolean part(List<String> concerns, String staff) {
            return String.join(",", concerns).contains(staff);
        }

        static boolean pattern(List<String> concerns, String staff) {
            String like = Pattern.quote(staff).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q");
            return concerns.stream().anyMatch(id -> id.matches(like));
        }

        static boolean anyCase(List<String> concerns, String staff) {
            return concerns.stream().anyMatch(staff::equalsIgnoreCase);
        }
    }
}
