package io.propertyfeedback.http;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.http.api.Api;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.KpiCatalogue;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.measure.Kpis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Assembles the API. Everything but the library and who may ask has a default. Not thread-safe. */
public final class FeedbackHttpSetup {
    private static final int LEAST = 1 << 10;
    private static final int MEGABYTE = 1 << 20;
    private static final int MOST = 64 * MEGABYTE;
    private static final Duration SLOWEST = Duration.ofHours(1);

    private final PropertyFeedback feedback;
    private final List<KpiDefinition> kpis = new ArrayList<>(Kpis.ALL);
    private final List<Dimension> dimensions = new ArrayList<>(Dimension.ALL);
    private Authentication authentication = request -> Optional.empty();
    private Set<String> companies = Set.of();
    private int mostBytes = MEGABYTE;
    private Duration slowest = Duration.ofSeconds(30);

    FeedbackHttpSetup(PropertyFeedback feedback) {
        this.feedback = feedback;
    }

    /** Who asks; nobody is let in unless said. */
    public FeedbackHttpSetup authentication(Authentication who) {
        authentication = who;
        return this;
    }

    /**
     * Lets residents of these companies hand in, and follow by reference and code, without being known to the host. The
     * host's server limits how often; unless said, nobody can.
     */
    public FeedbackHttpSetup openTo(String... companyIds) {
        companies = Set.of(companyIds);
        return this;
    }

    /**
     * Serves a figure of the host's own beside the standard ones. The last of an id is the one that is served; with the
     * versions before it, what was published by them is still compared with the present.
     */
    public FeedbackHttpSetup kpi(KpiDefinition definition) {
        kpis.add(definition);
        return this;
    }

    /** Lets figures be divided by a dimension of the host's own, too. */
    public FeedbackHttpSetup dimension(Dimension dimension) {
        dimensions.add(dimension);
        return this;
    }

    /**
     * The largest body that is read, in bytes; a megabyte unless said.
     *
     * @throws IllegalArgumentException below 1,024 or above 64 megabytes
     */
    public FeedbackHttpSetup largestBody(int bytes) {
        if (bytes < LEAST || bytes > MOST) {
            throw new IllegalArgumentException(
                    "A largest body of " + bytes + " bytes is not between " + LEAST + " and " + MOST);
        }
        mostBytes = bytes;
        return this;
    }

    /**
     * How long a body may take to arrive, from its first byte to its last; 30 seconds unless said. A server of which a
     * single read can wait for ever, as the JDK's can, needs a limit of its own besides.
     *
     * @throws IllegalArgumentException when it is not positive, or longer than an hour
     */
    public FeedbackHttpSetup slowestBody(Duration longest) {
        if (longest.isNegative() || longest.isZero() || longest.compareTo(SLOWEST) > 0) {
            throw new IllegalArgumentException(
                    "A slowest body of " + longest + " is not more than nothing and at most " + SLOWEST);
        }
        slowest = longest;
        return this;
    }

    /** The API as set up so far. */
    public FeedbackHttpApi build() {
        return new FeedbackHttpApi(
                new Api(feedback, authentication, companies, new KpiCatalogue(kpis, dimensions), mostBytes, slowest));
    }
}
