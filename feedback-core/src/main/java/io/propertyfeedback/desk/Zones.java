package io.propertyfeedback.desk;

import io.propertyfeedback.definition.StandardKinds;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
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
 * Folds lives into daily tallies by the time zones of their communities. A fold must not ask the storage, so it works by
 * the snapshot that is known; those of the companies that were met are looked at again before the next round. Only where
 * that knows nothing of a community, a round is broken off, and done again with what is stored. Thread-safe.
 *
 * <p>Where a zone cannot be read the relay does not stand still, but folds by UTC. Left out, such lives would be missing
 * from every sum for good, since a later fold takes off what should have been there before; by UTC the sums stay right
 * and only days may be off by one.
 */
final class Zones {
    private static final Logger LOG = LoggerFactory.getLogger(Zones.class);

    private final Definitions definitions;
    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Snapshot snapshot, Map<String, ZoneId> zones) {}

    /** Says that the definitions of a company have to be read first. */
    private static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String company;

        Missing(String company) {
            super("Definitions of " + company, null, false, false);
            this.company = company;
        }
    }

    Zones(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Does a round of folding; what a community is folded by stays the same through the round. */
    int during(ToIntFunction<Fold> round) {
        for (String company : Set.copyOf(met)) {
            met.remove(company);
            definitions.snapshots().of(company);
        }
        Map<String, Map<String, ZoneId>> zones = new HashMap<>();
        Set<String> asked = new HashSet<>();
        while (true) {
            try {
                return round.applyAsInt(life -> tallies(life, zones(life, zones, asked)));
            } catch (Missing missing) {
                asked.add(missing.company);
                zones.put(
                        missing.company,
                        zones(missing.company, definitions.snapshots().now(missing.company)));
            }
        }
    }

    /**
     * By what is known without asking the storage.
     *
     * @throws Missing when it is too old to know the community, or there is nothing, and the storage was not asked yet
     */
    private Map<String, ZoneId> zones(Life life, Map<String, Map<String, ZoneId>> zones, Set<String> asked) {
        String company = life.feedback().company();
        met.add(company);
        Map<String, ZoneId> found = zones.computeIfAbsent(
                company,
                c -> definitions
                        .snapshots()
                        .known(c)
                        .map(snapshot -> zones(c, snapshot))
                        .orElse(Map.of()));
        if (!asked.contains(company)
                && !found.containsKey(life.feedback().intake().community())) {
            throw new Missing(company);
        }
        return found;
    }

    /** What one life adds to the daily figures, outside of a round: the storage may be asked for the zones. */
    List<DailyTally> tallies(Life life) {
        String company = life.feedback().company();
        return tallies(life, zones(company, definitions.snapshots().of(company)));
    }

    private static List<DailyTally> tallies(Life life, Map<String, ZoneId> zones) {
        ZoneId zone = zones.getOrDefault(life.feedback().intake().community(), ZoneOffset.UTC);
        try {
            return DailyMeasures.of(life.feedback(), life.history(), zone);
        } catch (
                RuntimeException
                        unfit) { // the same each time it is folded, so nothing is subtracted that was not added
            LOG.warn(
                    "{}/{} is in no daily figure: {}",
                    life.feedback().company(),
                    life.feedback().id(),
                    unfit.getClass().getName());
            return List.of();
        }
    }

    /** Worked out once for each snapshot. */
    private Map<String, ZoneId> zones(String company, Snapshot snapshot) {
        Known before = known.get(company);
        if (before != null && before.snapshot() == snapshot) {
            return before.zones();
        }
        Map<String, ZoneId> zones = new HashMap<>();
        for (Defined<Community> community : snapshot.all(StandardKinds.COMMUNITY)) {
            try {
                String calendar = community.value().calendar();
                zones.put(community.registered().id(), zone(snapshot, calendar));
            } catch (RefusedException unreadable) {
                daysAreOfUtc(company, unreadable.refused().refusals().get(0));
            }
        }
        known.put(company, new Known(snapshot, zones));
        return zones;
    }

    private static ZoneId zone(Snapshot snapshot, String calendar) {
        return snapshot.find(StandardKinds.CALENDAR, calendar)
                .map(found -> found.value().zone())
                .orElseThrow(() -> new RefusedException(Refused.because("refused.calendar-unknown", calendar)));
    }

    private static void daysAreOfUtc(String company, Refusal why) {
        LOG.warn(
                "A zone of company {} cannot be read, so days there are those of UTC: {} {}",
                company,
                why.code(),
                why.message().args());
    }
}
