package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Page;
import io.propertyfeedback.port.SearchQuery;
import io.propertyfeedback.process.Step;
import java.util.ArrayList;
import java.util.List;

/** What waits for whoever holds a role: on a step of that role, with nobody yet. */
final class RoleSteps {
    private static final int MOST_READ = 2_000;

    private final Desks desks;

    RoleSteps(Desks desks) {
        this.desks = desks;
    }

    /** One page of it; reads on until the page is full. */
    Page<Feedback> unassigned(Actor actor, SearchQuery query) {
        List<Feedback> found = new ArrayList<>();
        SearchQuery next = query.unassigned().limit(200);
        for (int read = 0; read < MOST_READ; read += 200) {
            Page<Feedback> page = desks.feedback().records().search(actor, next);
            for (Feedback each : page.items()) {
                if (waitsFor(actor, each)) {
                    found.add(each);
                    if (found.size() == query.limit()) {
                        return new Page<>(
                                found,
                                new SearchQuery.Cursor(each.clocks().due().orElse(null), each.id()));
                    }
                }
            }
            if (page.next() == null) {
                break;
            }
            next = next.after(page.next());
        }
        return Page.last(found);
    }

    private boolean waitsFor(Actor actor, Feedback feedback) {
        return desks.process(actor, feedback)
                .flatMap(process -> process.step(feedback.position().step()))
                .flatMap(Step::responsibleRole)
                .filter(actor::has)
                .isPresent();
    }
}
