package io.propertyfeedback.examples.centre.demo;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Leads each feedback through its process, as good and bad days of a company do. For one thread. */
final class Lives {
    private final PropertyFeedback feedback;
    private final Demo demo;
    private final Random random;
    private final Map<String, WorkingCalendar> calendars = new LinkedHashMap<>();
    private final Map<String, Feedback> seen = new HashMap<>();
    private final Map<String, List<String>> earlier = new LinkedHashMap<>();
    private final Script script;
    private int count;

    Lives(PropertyFeedback feedback, Demo demo, Catalogue catalogue, Random random) {
        this.feedback = feedback;
        this.demo = demo;
        this.random = random;
        this.script = new Script(this, catalogue, random);
        Actor admin = demo.actor("zheng.jie");
        for (Places.Place place : Places.ALL) {
            calendars.put(
                    place.id(),
                    feedback.setup().calendar(admin, place.calendar()).orElseThrow());
        }
    }

    int count() {
        return count;
    }

    void begin(Feedback received, Arrivals.Arrival arrival) {
        count++;
        seen.put(received.id(), received);
        List<Account> handlers = Staff.handlers(arrival.subject().department());
        Account handler = handlers.get(random.nextInt(handlers.size()));
        next(new Life(
                received.id(),
                received.intake().community(),
                handler.id(),
                arrival.subject(),
                arrival.chinese(),
                arrival.stop()));
        earlier.computeIfAbsent(
                        received.intake().community() + arrival.subject().category(), any -> new ArrayList<>())
                .add(received.id());
    }

    /**
     * A feedback and who works on it.
     *
     * @param id        which
     * @param community where
     * @param handler   who is made responsible
     * @param subject   what it is about
     * @param chinese   in which language it is written about
     * @param stop      the step on which it is left alone
     */
    record Life(
            String id,
            String community,
            String handler,
            Catalogue.Subject subject,
            boolean chinese,
            @Nullable StepId stop) {}

    /** The next thing happens after so much working time as the step usually takes. */
    void next(Life life) {
        after(life, script.pace(life, now(life)), () -> script.go(life, now(life)));
    }

    void after(Life life, Duration worked, Runnable what) {
        Instant at = calendar(life).add(calendar(life).nextOpening(time()), worked);
        demo.at(at.plusSeconds(random.nextInt(600)), what);
    }

    WorkingCalendar calendar(Life life) {
        return Objects.requireNonNull(calendars.get(life.community()));
    }

    /** As the story last saw it; a breach may have been recorded since. */
    Feedback now(Life life) {
        return Objects.requireNonNull(seen.get(life.id()));
    }

    /** An earlier feedback about the same, still open, to merge into; else null. */
    @Nullable
    String same(Life life) {
        for (String id : earlier.getOrDefault(life.community() + life.subject().category(), List.of())) {
            Feedback other = Objects.requireNonNull(seen.get(id));
            boolean open = !other.position().status().settled()
                    && other.links().mergedInto().isEmpty();
            if (open && !id.equals(life.id())) {
                return id;
            }
        }
        return null;
    }

    /** Does something; a refusal is a life of its own, and the story goes on. */
    boolean act(Life life, String actor, ActRequest request) {
        Decision decision = perform(life, actor, request);
        if (decision instanceof Refused refused && refused.codes().contains("refused.stale")) {
            look(life.id());
            decision = perform(life, actor, request);
        }
        if (decision instanceof Decision.Accepted accepted) {
            seen.put(life.id(), accepted.feedback());
            return true;
        }
        return false;
    }

    private Decision perform(Life life, String actor, ActRequest request) {
        return feedback.handling()
                .perform(demo.actor(actor), life.id(), now(life).version(), request);
    }

    private void look(String id) {
        seen.put(id, feedback.records().find(demo.actor("zhou.wei"), id).orElseThrow());
    }

    boolean act(Life life, String actor, ActId act, Document values) {
        return act(life, actor, ActRequest.of(act, values));
    }

    Instant time() {
        return demo.time();
    }
}
