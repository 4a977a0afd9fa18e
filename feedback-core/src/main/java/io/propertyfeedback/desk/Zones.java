package io.propertyfeedback.desk;

import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.RefusedException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds lives into daily tallies by the time zones of their communities. A fold must not ask the storage, so zones are
 * read before it; where one is missing the round is broken off, and done again with it. Thread-safe.
 *
 * <p>Where a zone cannot be read the relay does not stand still, but folds by UTC. Left out, such lives would be missing
 * from every sum for good, since a later fold takes off what should have been there before; by UTC the sums stay right
 * and only days may be off by one.
 */
final class Zones {
    private static final Logger LOG = LoggerFactory.getLogger(Zones.class);
    private static final Duration REFRESH = Duration.ofMinutes(5);

    private final Definitions definitions;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Map<String, ZoneId> zones, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < REFRESH.toNanos();
        }
    }

    /** Says that the zones of a company have to be read first. */
    private static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String company;

        Missing(String company) {
            super("Zones of " + company, null, false, false);
            this.company = company;
        }
    }

    Zones(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Does a round of folding with all the zones that it needs. */
    int during(ToIntFunction<Fold> round) {
        Set<String> readNow = new HashSet<>();
        while (true) {
            try {
                return round.applyAsInt(life -> tallies(life, readNow));
            } catch (Missing missing) {
                readNow.add(missing.company);
                known.put(missing.company, new Known(read(missing.company), System.nanoTime()));
            }
        }
    }

    /** What one life adds to the daily figures, outside of a round: the storage may be asked for the zones. */
    List<DailyTally> tallies(Life life) {
        String company = life.feedback().company();
        Known zones = known.get(company);
        if (zones == null || !zones.isFresh()) {
            zones = new Known(read(company), System.nanoTime());
            known.put(company, zones);
        }
        return tallies(life, zones);
    }

    private List<DailyTally> tallies(Life life, Set<String> readNow) {
        String company = life.feedback().company();
        Known zones = known.get(company);
        if (zones == null || !zones.isFresh() && !readNow.contains(company)) {
            throw new Missing(company);
        }
        return tallies(life, zones);
    }

    private static List<DailyTally> tallies(Life life, Known zones) {
        String company = life.feedback().company();
        ZoneId zone = zones.zones().getOrDefault(life.feedback().intake().community(), ZoneOffset.UTC);
        try {
            return DailyMeasures.of(life.feedback(), life.history(), zone);
        } catch (
                RuntimeException
                        unfit) { // the same each time it is folded, so nothing is subtracted that was not added
            LOG.warn(
                    "{}/{} is in no daily figure: {}",
                    company,
                    life.feedback().id(),
                    unfit.getClass().getName());
            return List.of();
        }
    }

    private Map<String, ZoneId> read(String company) {
        Map<String, ZoneId> zones = new HashMap<>();
        for (Community community : definitions.communities(company, leftOut -> daysAreOfUtc(company, leftOut))) {
            try {
                zones.put(community.id(), definitions.calendarOf(community).zone());
            } catch (RefusedException unreadable) {
                daysAreOfUtc(company, unreadable.refused().refusals().get(0));
            }
        }
        return zones;
    }

    private static void daysAreOfUtc(String company, Refusal why) {
        LOG.warn(
                "A zone of company {} cannot be read, so days there are those of UTC: {} {}",
                company,
                why.code(),
                why.message().args());
    }
}
