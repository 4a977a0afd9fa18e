package io.propertyfeedback.kpi.measure;

import io.propertyfeedback.kpi.Calculator;
import io.propertyfeedback.kpi.CommunityPeriod;
import io.propertyfeedback.kpi.CountedItem;
import io.propertyfeedback.kpi.Groups;
import io.propertyfeedback.kpi.Tally;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.LeftOut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers sightings by subject and category; looks back over each when all are there. */
final class RepeatCalculator implements Calculator {
    private record Subject(String company, String community, String key) {
        /** The usual 31 h + x makes numbered ids of communities and units collide by the thousand. */
        @Override
        public int hashCode() {
            return (company.hashCode() * SPREAD + community.hashCode()) * SPREAD + key.hashCode();
        }
    }

    private static final int SPREAD = 0x9E3779B1;

    private final RepeatRate measure;
    private final Groups groups;
    private final RepeatFinder lookBack;
    private final Map<Subject, Map<String, List<RepeatCandidate>>> subjects = new HashMap<>();

    RepeatCalculator(RepeatRate measure, Groups groups) {
        this.measure = measure;
        this.groups = groups;
        this.lookBack = new RepeatFinder(measure);
    }

    @Override
    public void accept(CaseFact fact, CommunityPeriod frame) {
        if (!frame.holds(fact.times().receivedAt())) {
            lookBack(fact, frame);
            return;
        }
        CountedItem counted = CountedItem.of(fact, fact.times().receivedAt(), frame);
        if (groups.leaveOutInvalid(counted)) {
            return;
        }
        Tally tally = groups.of(counted);
        String key = measure.key(fact);
        if (key == null) {
            tally.leaveOut(LeftOut.NO_SUBJECT_KEY, counted);
            return;
        }
        tally.beside(RepeatRate.EXPEDITES, fact.counts().expedites());
        tally.beside(RepeatRate.REOPENS, fact.counts().reopens());
        put(key, fact, tally);
    }

    @Override
    public void lookBack(CaseFact fact, CommunityPeriod frame) {
        String key = measure.key(fact);
        if (key != null && RepeatCandidate.canBeRepeated(fact)) {
            put(key, fact, null);
        }
    }

    private void put(String key, CaseFact fact, @Nullable Tally tally) {
        subjects.computeIfAbsent(new Subject(fact.company(), fact.community(), key), subject -> new HashMap<>(2))
                .computeIfAbsent(measure.category(fact), category -> new ArrayList<>(1))
                .add(RepeatCandidate.of(fact, tally));
    }

    @Override
    public void finish() {
        if (measure.denominator() == RepeatRate.Denominator.COMPLAINTS) {
            subjects.values().forEach(this::countCases);
        } else {
            subjects.values().forEach(this::countSubject);
        }
        subjects.clear();
    }

    private void countCases(Map<String, List<RepeatCandidate>> categories) {
        for (List<RepeatCandidate> sightings : categories.values()) {
            lookBack.over(sightings, (tally, repeats) -> tally.count(repeats));
        }
    }

    private void countSubject(Map<String, List<RepeatCandidate>> categories) {
        Map<Tally, Boolean> repeating = new IdentityHashMap<>();
        for (List<RepeatCandidate> sightings : categories.values()) {
            lookBack.over(sightings, (tally, repeats) -> {
                repeating.merge(tally, repeats, Boolean::logicalOr);
                tally.add(0, 0, 1);
            });
        }
        repeating.forEach((tally, repeats) -> tally.add(repeats ? 1 : 0, 1, 0));
    }
}
