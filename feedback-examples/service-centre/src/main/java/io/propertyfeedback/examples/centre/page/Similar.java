package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.access.Visibility;
import io.propertyfeedback.examples.centre.form.FieldView;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Paths;
import io.propertyfeedback.form.FieldType;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.query.Likeness;
import io.propertyfeedback.query.SimilarCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Open cases that may be about the same thing, beside an open one: to look at before it is confirmed or merged. */
public final class Similar {
    private static final int MOST = 5;

    private final Desks desks;

    Similar(Desks desks) {
        this.desks = desks;
    }

    /**
     * One of them.
     *
     * @param place where it is; empty for whom that is not
     * @param alike in what the two agree
     * @param ties  what can be done about the two, each with its form filled in: to merge them
     */
    public record Row(
            String id, String heading, String place, String received, String step, String alike, List<Link> ties) {}

    /** Where something is. */
    public record Link(String title, String to) {}

    List<Row> rows(Actor actor, Feedback feedback, List<Acts.ActView> acts, Say say) {
        if (feedback.position().status().settled()) {
            return List.of();
        }
        return desks.feedback().records().similar(actor, feedback.id()).stream()
                .limit(MOST)
                .map(one -> row(actor, one, ties(feedback.id(), one.feedback().id(), acts, say), say))
                .toList();
    }

    private Row row(Actor actor, SimilarCase similar, List<Link> ties, Say say) {
        Feedback one = similar.feedback();
        return new Row(
                one.id(),
                CasePage.heading(one, say),
                place(actor, one),
                say.time(one.intake().receivedAt()),
                say.of(Title.of(one.position().step())),
                say.of(new Title.Several(
                        similar.alike().stream().map(Likeness::title).toList())),
                ties);
    }

    /** The acts whose record names another feedback, with this one named. */
    private static List<Link> ties(String from, String other, List<Acts.ActView> acts, Say say) {
        List<Link> ties = new ArrayList<>();
        for (Acts.ActView act : acts) {
            for (FieldView field : act.form().fields()) {
                if (field.field().type() == FieldType.FEEDBACK) {
                    String to = "/case/" + Paths.encoded(from) + "?act=" + Paths.encoded(act.act()) + "&outcome="
                            + Paths.encoded(act.outcome()) + '&' + Paths.encoded(field.name()) + '='
                            + Paths.encoded(other) + '#' + act.anchor();
                    ties.add(new Link(act.title("similar", say), to));
                }
            }
        }
        return ties;
    }

    private String place(Actor actor, Feedback one) {
        if (desks.feedback().records().sight(actor, one) != Visibility.WHOLE) {
            return "";
        }
        Location where = one.intake().location();
        return Stream.of(where.building(), where.unit(), where.place())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" · "));
    }
}
