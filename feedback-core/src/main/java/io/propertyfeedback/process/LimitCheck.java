package io.propertyfeedback.process;

import io.propertyfeedback.form.Message;
import io.propertyfeedback.form.Texts;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Grading;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.sla.CalendarDays;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Limit;
import io.propertyfeedback.sla.WallClock;
import io.propertyfeedback.sla.WorkingDays;
import io.propertyfeedback.sla.WorkingDuration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds step limits that add up to more than the whole: whoever kept every one of them could be late all the same.
 * Measured is the longest way, in the order in which the steps are declared, until the work is carried out or the feedback
 * leaves; for each category and priority that a rule names. A working day counts as eight working hours.
 */
final class LimitCheck {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final long NIGHTS = DAY.dividedBy(WORKING_DAY);

    /** The consequence by which the clock of the whole stops. */
    private static final String CARRIED_OUT = "carried-out";

    /** More are no process that people read; the first ones are measured. */
    private static final int MOST_GRADINGS = 500;

    private final FeedbackProcess process;
    private final List<Step> steps;

    private LimitCheck(FeedbackProcess process) {
        this.process = process;
        this.steps = process.steps();
    }

    /** One remark for each set of limits that does not fit, with the first category and priority that has it. */
    static List<Message> of(FeedbackProcess process) {
        LimitCheck check = new LimitCheck(process);
        Map<String, Message> remarks = new LinkedHashMap<>();
        check.gradings().forEach(grading -> check.remark(grading, remarks));
        return List.copyOf(remarks.values());
    }

    private Set<Grading> gradings() {
        Set<Category> categories = new LinkedHashSet<>(Set.of(Category.OTHER));
        Set<Priority> priorities = new LinkedHashSet<>(Set.of(Priority.NORMAL));
        for (Limits.Rule rule : process.limits().rules()) {
            if (rule.category() != null) {
                categories.add(rule.category());
            }
            if (rule.priority() != null) {
                priorities.add(rule.priority());
            }
        }
        return categories.stream()
                .flatMap(category ->
                        priorities.stream().map(priority -> Grading.of(category).withPriority(priority)))
                .limit(MOST_GRADINGS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void remark(Grading grading, Map<String, Message> remarks) {
        Limit whole = process.limit(ClockKind.RESOLUTION, process.first(), grading);
        Duration most = whole == null ? null : length(whole);
        if (whole == null || most == null) {
            return;
        }
        Way longest = longest(grading, isWorking(whole));
        if (longest.sum().compareTo(most) > 0) {
            remarks.putIfAbsent(
                    longest.limits() + whole.text(),
                    new Message(
                            "remark.steps-beyond-whole",
                            Title.of(grading.category()),
                            Title.of(grading.priority()),
                            longest,
                            new LimitTitle(whole)));
        }
    }

    /** The longest way from the first step, found from behind: a way leads to steps declared later only. */
    private Way longest(Grading grading, boolean working) {
        Map<StepId, Way> from = new HashMap<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (!step.isAfterSettlement()) {
                Way rest = step.outcomes().stream()
                        .filter(outcome -> outcome.then().stream()
                                .noneMatch(each -> each.id().equals(CARRIED_OUT)))
                        .map(outcome -> from.getOrDefault(outcome.to(), Way.DONE))
                        .reduce(Way.DONE, Way::longer);
                from.put(step.id(), rest.after(step.id(), process.limit(ClockKind.STEP, step.id(), grading), working));
            }
        }
        return from.getOrDefault(process.first(), Way.DONE);
    }

    private static boolean isWorking(Limit limit) {
        return limit instanceof WorkingDays || limit instanceof WorkingDuration;
    }

    /** Null for an instant, which has none. */
    private static @Nullable Duration length(Limit limit) {
        if (limit instanceof WorkingDays days) {
            return WORKING_DAY.multipliedBy(days.days());
        } else if (limit instanceof CalendarDays days) {
            return DAY.multipliedBy(days.days());
        } else if (limit instanceof WorkingDuration working) {
            return working.duration();
        }
        return limit instanceof WallClock wall ? wall.duration() : null;
    }

    /** The limits of the steps on a way, in its order, and their sum in the measure of the whole. */
    private record Way(Map<StepId, Limit> limits, Duration sum) implements Wording {
        static final Way DONE = new Way(Map.of(), Duration.ZERO);

        Way longer(Way other) {
            return other.sum.compareTo(sum) > 0 ? other : this;
        }

        Way after(StepId step, @Nullable Limit limit, boolean working) {
            Duration length = limit == null ? null : length(limit);
            if (limit == null || length == null) {
                return this;
            }
            Map<StepId, Limit> more = new LinkedHashMap<>();
            more.put(step, limit);
            more.putAll(limits);
            Duration share = working == isWorking(limit)
                    ? length
                    : working ? length.dividedBy(NIGHTS) : length.multipliedBy(NIGHTS);
            return new Way(more, sum.plus(share));
        }

        @Override
        public String text(Locale locale, Texts texts) {
            List<String> said = new ArrayList<>();
            limits.forEach((step, limit) -> said.add(texts.text(
                    locale,
                    "remark.step-limit",
                    Title.of(step).text(locale, texts),
                    new LimitTitle(limit).text(locale, texts))));
            return String.join(texts.text(locale, "form.separator"), said);
        }
    }
}
