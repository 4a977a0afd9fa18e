package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.draw.ProcessPicture;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.process.FeedbackProcess;
import java.util.List;

/** The processes as pictures, drawn from themselves. */
public final class ProcessPage {
    private final Desks desks;

    public ProcessPage(Desks desks) {
        this.desks = desks;
    }

    /** A process to choose. */
    public record Tab(String to, String title, boolean here) {}

    /** Everything on the page. */
    public record View(List<Tab> tabs, List<String> remarks, ProcessPicture picture) {}

    public Answer show(Call call) {
        Actor actor = call.loggedIn().actor(desks.company());
        List<FeedbackProcess> all = desks.feedback().setup().processes(actor);
        String asked = call.parameter("id");
        FeedbackProcess shown = all.stream()
                .filter(process -> process.ref().toString().equals(asked))
                .findFirst()
                .orElse(all.get(0));
        List<Tab> tabs = all.stream()
                .map(process -> new Tab(
                        "/process?id=" + process.ref(),
                        call.say().title("process", process.ref().id()) + " "
                                + process.ref().version(),
                        process == shown))
                .toList();
        return Answer.page(
                "process",
                new View(
                        tabs,
                        shown.remarks().stream().map(call.say()::of).toList(),
                        ProcessPicture.of(shown, call.say())));
    }
}
