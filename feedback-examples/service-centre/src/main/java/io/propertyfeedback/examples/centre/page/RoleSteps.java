package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.Step;
import io.propertyfeedback.query.SearchQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps on which work waits for whoever holds a role, until somebody takes it. */
final class RoleSteps {
    private final Desks desks;

    RoleSteps(Desks desks) {
        this.desks = desks;
    }

    /** In the order of the processes. */
    List<StepId> of(Actor actor) {
        return steps(actor).map(Step::id).distinct().toList();
    }

    /** What waits on one of them for the actor's role: the one asked for, else the first; nothing where there is none. */
    Optional<SearchQuery> waiting(Actor actor, String asked, SearchQuery query) {
        List<Step> steps = steps(actor).toList();
        return steps.stream()
                .filter(step -> step.id().id().equals(asked))
                .findFirst()
                .or(() -> steps.stream().findFirst())
                .map(step -> onStep(step, query));
    }

    private static SearchQuery onStep(Step step, SearchQuery query) {
        SearchQuery there = query.onStep(step.id()).unassigned();
        return step.isAfterSettlement() ? there.in(Status.SETTLED) : there;
    }

    private Stream<Step> steps(Actor actor) {
        return desks.feedback().setup().processes(actor).stream()
                .flatMap(process -> process.steps().stream())
                .filter(step -> step.responsibleRole().filter(actor::has).isPresent());
    }
}
