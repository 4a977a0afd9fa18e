package io.propertyfeedback.examples.replay.report;

import io.propertyfeedback.examples.replay.source.Given;
import io.propertyfeedback.kpi.fact.CaseFacts;
import io.propertyfeedback.kpi.fact.ClockFact;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lays the city's own word on each case beside what the stored clocks say. For one thread. */
public final class CityVerdict {
    private final Map<String, String> wordOfId = new HashMap<>();
    private final Map<String, Long> counts = new TreeMap<>();

    /** Remembers the city's word, if it has one. */
    public void said(Given given) {
        if (!given.verdict().isEmpty()) {
            wordOfId.put(given.legacy().sourceId(), given.verdict());
        }
    }

    /** Looks at every case in storage of which the city has said something. */
    public void compare(FeedbackStorage storage, String company, String community, Instant asOf) {
        if (!wordOfId.isEmpty()) {
            storage.scan(new ScanQuery(company, Set.of(community)), life -> compare(life, asOf));
        }
    }

    /** How often each pair of words occurs, such as {@code ONTIME/closed/cl<=due}. */
    public Map<String, Long> counts() {
        return counts;
    }

    private void compare(Life life, Instant asOf) {
        String word = wordOfId.get(life.feedback().intake().messageId());
        if (word == null) {
            return;
        }
        CaseFacts.of(life.feedback(), life.history()).clocks().stream()
                .filter(clock -> clock.kind().equals(ClockKind.RESOLUTION))
                .forEach(clock -> counts.merge(word + ours(clock, asOf), 1L, Long::sum));
    }

    private static String ours(ClockFact clock, Instant asOf) {
        Instant stopped = clock.stoppedAt();
        if (stopped == null) {
            return clock.due().isBefore(asOf) ? "/open/due<as_of" : "/open/due>=as_of";
        }
        return Clock.onTime(stopped, clock.due()) ? "/closed/cl<=due" : "/closed/cl>due";
    }
}
