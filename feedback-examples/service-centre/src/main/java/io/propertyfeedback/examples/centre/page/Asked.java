package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.examples.centre.web.Paths;
import java.util.Optional;

/**
 * What somebody asked the queue for: kept for the session, so that they come back to it from a case.
 *
 * @param view      which view
 * @param community of which community; empty for all
 * @param kind      of which kind, a category; empty for all
 * @param words     which words, where the view is a search
 */
record Asked(String view, String community, String kind, String words) {
    private static final String KEPT = "queue";

    static Asked view(String view) {
        return new Asked(view, "", "", "");
    }

    static Asked of(Call call, String view) {
        return new Asked(view, call.parameter("community"), call.parameter("kind"), call.parameter("words"));
    }

    static Optional<Asked> kept(Call call) {
        return call.kept(KEPT, Asked.class);
    }

    void keep(Call call) {
        call.keep(KEPT, this);
    }

    /** Another view through the same filters; words are for the search alone. */
    Asked in(String other) {
        return new Asked(other, community, kind, other.equals(QueueViews.SEARCH) ? words : "");
    }

    String address() {
        return "/queue?view=" + view + "&community=" + Paths.encoded(community) + "&kind=" + Paths.encoded(kind)
                + (words.isEmpty() ? "" : "&words=" + Paths.encoded(words));
    }
}
