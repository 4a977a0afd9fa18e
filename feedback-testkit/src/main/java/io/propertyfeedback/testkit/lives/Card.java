package io.propertyfeedback.testkit.lives;

import io.propertyfeedback.model.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the table's book says about one feedback: an index card, changed by hand. Not thread-safe. */
final class Card {
    final String company;
    final String id;
    final String community;
    final @Nullable String party;
    final Set<String> concerns;

    long version = 1;
    String process;
    String step = "receive";
    String status = "OPEN";
    int cycle = 1;

    @Nullable
    String handler;

    @Nullable
    String worker;

    @Nullable
    String settlement;

    @Nullable
    Instant settledAt;

    /** The day on which the submitter was tried last. */
    @Nullable
    LocalDate tried;

    @Nullable
    Integer rating;

    @Nullable
    String ratedBy;

    @Nullable
    String mergedInto;

    String category;
    /** The departments that have not answered, by the number of the question. */
    final Map<Integer, String> asked = new TreeMap<>();

    int questions;
    final Map<String, Integer> counts = new TreeMap<>();
    final Set<String> running = new TreeSet<>();
    final Map<String, Instant> stopped = new HashMap<>();
    final Diary diary;

    Card(
            String company,
            String id,
            String community,
            String process,
            String category,
            @Nullable String party,
            Set<String> concerns,
            Instant receivedAt) {
        this.company = company;
        this.id = id;
        this.community = community;
        this.process = process;
        this.category = category;
        this.party = party;
        this.concerns = Set.copyOf(concerns);
        this.diary = new Diary(receivedAt);
    }

    /** Whether a resident said it; staff who are residents, too, own nothing that others said. */
    boolean isOf(Actor actor) {
        return actor.has("resident") && actor.id().equals(party);
    }

    boolean settled() {
        return status.equals("SETTLED") || status.equals("CLOSED");
    }

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    int counted(String what) {
        return counts.getOrDefault(what, 0);
    }

    void start(String clock, Instant at) {
        if (running.add(clock)) {
            diary.runs(clock, step, cycle, at);
        }
    }

    void stop(String clock, Instant at) {
        if (running.remove(clock)) {
            stopped.put(clock, at);
            diary.stops(clock, at);
        }
    }

    /** A department is asked: a clock of its own runs, which is none of the case's figures. */
    void ask(String department) {
        asked.put(++questions, department);
        running.add("consultation-" + questions);
    }

    void answered(int number) {
        asked.remove(number);
        running.remove("consultation-" + number);
    }

    /** The question that an answer is for: the one that it names, else the department's oldest. */
    Optional<Integer> question(String department, OptionalLong number) {
        return asked.entrySet().stream()
                .filter(open -> open.getValue().equals(department))
                .map(Map.Entry::getKey)
                .filter(open -> number.isEmpty() || number.getAsLong() == open)
                .findFirst();
    }

    /** Nobody waits for what departments were asked. */
    void dropQuestions() {
        List.copyOf(asked.keySet()).forEach(this::answered);
    }

    @Override
    public String toString() {
        return company + "/" + id + " v" + version + " " + process + "@" + step + " " + status + " cycle " + cycle
                + " with " + handler + " settled " + settlement + " merged " + mergedInto + " " + counts + " running "
                + running + " category " + category + " rating " + rating;
    }
}
