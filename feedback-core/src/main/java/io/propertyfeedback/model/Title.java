package io.propertyfeedback.model;

import io.propertyfeedback.form.Texts;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.sla.ClockKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What people call an open id: the bundles' text under {@code <prefix>.<id>} (a category's slashes are dots there), or
 * the id itself where nobody wrote one.
 *
 * @param prefix what kind of id it is: {@code step}, {@code act}, {@code category} …
 * @param id     the id
 */
public record Title(String prefix, String id) implements Wording {
    /** What is proposed is a way out of a step, or else an act. */
    private static final String PROPOSAL = "outcome";

    public static Title of(StepId step) {
        return new Title("step", step.id());
    }

    public static Title of(OutcomeId outcome) {
        return new Title("outcome", outcome.id());
    }

    public static Title of(ActId act) {
        return new Title("act", act.id());
    }

    public static Title of(Channel channel) {
        return new Title("channel", channel.id());
    }

    public static Title of(Category category) {
        return new Title("category", category.path());
    }

    public static Title of(Settlement settlement) {
        return new Title("settlement", settlement.id());
    }

    public static Title of(Status status) {
        return new Title("status", status.name().toLowerCase(Locale.ROOT));
    }

    public static Title of(Severity severity) {
        return new Title("severity", severity.id());
    }

    public static Title of(Priority priority) {
        return new Title("priority", priority.id());
    }

    public static Title of(SubmitterKind kind) {
        return new Title("submitter", kind.id());
    }

    public static Title of(ClockKind clock) {
        return new Title("clock", clock.base().id());
    }

    public static Title ofRole(String role) {
        return new Title("role", role);
    }

    /** Of a department, as a host's own bundle calls it: under {@code department.<id>}. */
    public static Title ofDepartment(String department) {
        return new Title("department", department);
    }

    /** Of a kind of things outside that feedback is tied to: under {@code link.<kind>}. */
    public static Title ofLinked(String kind) {
        return new Title("link", kind);
    }

    /** Of how something outside stands: under {@code link-state.<state>}. */
    public static Title ofState(String state) {
        return new Title("link-state", state);
    }

    /** Of a mark: under {@code mark.<key>}. */
    public static Title ofMark(String key) {
        return new Title("mark", key);
    }

    /** Of what a mark says; what is proposed is called as the way out or the act is. Under {@code mark.<key>.<code>}. */
    public static Title ofMark(String key, String code) {
        if (key.equals(Marks.APPROVAL)) {
            return new Title(PROPOSAL, code);
        }
        return key.equals(Marks.ROLE) ? ofRole(code) : new Title("mark." + key, code);
    }

    /** The key under which the bundles hold the text. */
    public String key() {
        return prefix + '.' + id.replace('/', '.');
    }

    @Override
    public String text(Locale locale, Texts texts) {
        return texts.find(locale, key())
                .or(() -> prefix.equals(PROPOSAL)
                        ? texts.find(locale, of(new ActId(id)).key())
                        : Optional.empty())
                .orElse(id);
    }

    /**
     * Several titles in a row, separated as the language does it.
     *
     * @param titles in order
     */
    public record Several(List<Title> titles) implements Wording {
        public Several {
            titles = List.copyOf(titles);
        }

        @Override
        public String text(Locale locale, Texts texts) {
            String separator = texts.text(locale, "form.separator");
            return titles.stream().map(title -> title.text(locale, texts)).collect(Collectors.joining(separator));
        }
    }
}
