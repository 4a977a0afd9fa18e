package io.propertyfeedback.desk;

import io.propertyfeedback.access.Visibility;
import io.propertyfeedback.form.EnvelopeRules;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.Words;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.query.Likeness;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.query.SimilarCase;
import io.propertyfeedback.query.SimilarQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds open cases that may be about the same thing. Looked at are the latest of the same home, of the same category and of
 * the community, received within {@link #NEAR}: three pages that indexes serve, however much is stored. Offered is what
 * agrees in two of place, category and words, since one alone is everyday.
 */
final class SimilarCases {
    static final Duration NEAR = Duration.ofDays(30);
    static final int MOST = 10;

    private static final int LOOKED_AT = 50;
    private static final double SAME_WORDS = 0.25;
    private static final int COMMON_WORDS = 2;

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::points)
            .reversed()
            .thenComparing(ranked -> ranked.one().feedback().id());

    private final RecordsDesk records;
    private final Actor actor;
    private final SimilarQuery asked;
    private final Location location;
    private final TellingWords said;

    /** A case that may be offered, and how much speaks for it: the same home or place most, then words, then category. */
    private record Ranked(SimilarCase one, double points) {}

    /** Whoever may not read personal data does not learn by asking what is near where somebody lives. */
    SimilarCases(RecordsDesk records, Actor actor, SimilarQuery asked) {
        this.records = records;
        this.actor = actor;
        this.asked = asked;
        this.location = records.sight(actor) == Visibility.WHOLE ? asked.location() : Location.UNKNOWN;
        this.said = TellingWords.of(asked.text());
    }

    static SimilarQuery asked(Feedback feedback) {
        return new SimilarQuery(
                feedback.intake().community(),
                feedback.position().grading().category(),
                feedback.intake().location(),
                text(feedback),
                feedback.intake().receivedAt());
    }

    /** The best first. */
    List<SimilarCase> found(@Nullable Feedback itself) {
        Map<String, Feedback> candidates = new LinkedHashMap<>();
        for (SearchQuery query : queries()) {
            records.search(actor, query).items().forEach(one -> candidates.put(one.id(), one));
        }
        if (itself != null) {
            candidates.remove(itself.id());
        }
        return candidates.values().stream()
                .map(this::ranked)
                .filter(ranked -> ranked.one().alike().size() > 1)
                .sorted(BEST_FIRST)
                .limit(MOST)
                .map(Ranked::one)
                .toList();
    }

    private List<SearchQuery> queries() {
        Instant at = asked.receivedAt();
        SearchQuery near = SearchQuery.of(actor.company())
                .inCommunities(Set.of(asked.community()))
                .in(Status.OPEN, Status.WAITING)
                .received(at.minus(NEAR), at.plus(NEAR))
                .limit(LOOKED_AT);
        List<SearchQuery> queries = new ArrayList<>(List.of(near, near.category(asked.category())));
        if (location.unit() != null) {
            queries.add(near.aboutUnit(location.unit()));
        }
        return queries;
    }

    private Ranked ranked(Feedback other) {
        Map<Likeness, Double> points = new EnumMap<>(Likeness.class);
        where(other.intake().location(), points);
        about(other.position().grading().category(), points);
        TellingWords words = TellingWords.of(text(other));
        double share = said.share(words);
        if (share >= SAME_WORDS && said.common(words) >= COMMON_WORDS) {
            points.put(Likeness.WORDS, 4 * share);
        }
        Duration apart = Duration.between(asked.receivedAt(), other.intake().receivedAt())
                .abs();
        double near = 1 - (double) apart.toSeconds() / NEAR.toSeconds();
        double sum = points.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Ranked(new SimilarCase(other, List.copyOf(points.keySet())), sum + near);
    }

    private void where(Location other, Map<Likeness, Double> points) {
        if (isSame(location.unit(), other.unit())) {
            points.put(Likeness.UNIT, 4.0);
        } else if (SamePlace.of(location, other)) {
            points.put(Likeness.PLACE, 4.0);
        } else if (isSame(location.building(), other.building())) {
            points.put(Likeness.BUILDING, 2.0);
        }
    }

    private void about(Category other, Map<Likeness, Double> points) {
        if (other.within(asked.category()) || asked.category().within(other)) {
            points.put(Likeness.CATEGORY, 3.0);
        } else if (other.kind().equals(asked.category().kind())) {
            points.put(Likeness.KIND, 1.0);
        }
    }

    private static boolean isSame(@Nullable String wanted, @Nullable String actual) {
        return wanted != null && wanted.equals(actual);
    }

    private static String text(Feedback feedback) {
        Words words = feedback.intake().words();
        return words.title() + '\n' + words.text();
    }

    /** @throws io.propertyfeedback.process.RefusedException when the query breaks its bounds */
    static SimilarQuery checked(SimilarQuery query) {
        var errors = EnvelopeRules.check(query);
        if (!errors.isEmpty()) {
            Refused.because(errors).orThrow();
        }
        return query;
    }
}
