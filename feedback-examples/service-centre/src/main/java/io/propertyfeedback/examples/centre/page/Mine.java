package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.query.SearchQuery;
import java.util.List;

/** What a resident said, and what was said in the household. */
public final class Mine {
    private static final int MOST = 50;

    private final Desks desks;

    public Mine(Desks desks) {
        this.desks = desks;
    }

    /** One feedback in the list. */
    public record Row(
            String id, String heading, String category, String when, String step, Promise promise, boolean own) {}

    /** Everything on the page. */
    public record View(List<Row> own, List<Row> household) {}

    public Answer show(Call call) {
        Account account = call.loggedIn();
        Actor actor = account.actor(desks.company());
        List<Row> rows =
                desks
                        .feedback()
                        .records()
                        .mine(actor, SearchQuery.of(desks.company()).limit(MOST))
                        .items()
                        .stream()
                        .map(feedback -> row(actor, feedback, call.say()))
                        .toList();
        return Answer.page(
                "mine",
                new View(
                        rows.stream().filter(Row::own).toList(),
                        rows.stream().filter(row -> !row.own()).toList()));
    }

    private Row row(Actor actor, Feedback feedback, Say reader) {
        Say say = reader.in(desks.zone(actor, feedback, reader.zone()));
        var position = feedback.position();
        return new Row(
                feedback.id(),
                CasePage.heading(feedback, say),
                say.path(position.grading().category()),
                say.day(feedback.intake().receivedAt()),
                say.of(position.status().settled() ? Title.of(position.status()) : Title.of(position.step())),
                Promise.of(feedback, desks.now(), say),
                actor.id().equals(feedback.intake().submitter().party()));
    }
}
