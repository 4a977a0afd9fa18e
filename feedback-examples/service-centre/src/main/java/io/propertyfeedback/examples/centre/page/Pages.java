package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.web.Language;
import io.propertyfeedback.examples.centre.web.Login;
import io.propertyfeedback.examples.centre.web.Routes;
import io.propertyfeedback.examples.centre.web.Strangers;
import java.time.Duration;

/** Every page and its address. */
public final class Pages {
    private Pages() {}

    /** @param figures how long figures are shown before they are counted again */
    public static Routes of(Desks desks, Login login, Strangers strangers, Duration figures) {
        HandIn handIn = new HandIn(desks);
        Following following = new Following(desks);
        CasePage cases = new CasePage(desks);
        Queue queue = new Queue(desks);
        PhoneDesk phone = new PhoneDesk(desks);
        Batch batch = new Batch(desks);
        Subscriptions subscriptions = new Subscriptions(desks);
        DefinitionPages definitions = new DefinitionPages(desks);
        Dashboard dashboard = new Dashboard(desks, figures);
        PublishedReports published = new PublishedReports(desks, figures);
        return new Routes()
                .get("/", Home::show)
                .get("/start", Home::start)
                .get("/assets/{file}", new Assets()::show)
                .get("/language/{tag}", Language::choose)
                .get("/login", login::form)
                .post("/login", login::login)
                .post("/logout", login::logout)
                .get("/hand-in", handIn::form)
                .post("/hand-in", strangers.handingIn(handIn::handIn))
                .get("/phone", phone::show)
                .post("/phone", phone::show)
                .get("/batch", batch::form)
                .post("/batch", batch::read)
                .post("/batch/lines", batch::receive)
                .get("/thanks/{id}", handIn::thanks)
                .get("/follow", following::ask)
                .post("/follow", strangers.lookingUp(following::open))
                .get("/follow/{id}", following::show)
                .post("/follow/{id}", following::act)
                .post("/follow/{id}/files", following::add)
                .get("/follow/{id}/files/{file}", following::file)
                .get("/mine", new Mine(desks)::show)
                .get("/figures", dashboard::open)
                .get("/dashboard", dashboard::show)
                .get("/report", new MonthReport(desks, published, figures)::show)
                .get("/published", published::show)
                .post("/published", published::publish)
                .get("/process", new ProcessPage(desks)::show)
                .get("/subscriptions", subscriptions::show)
                .post("/subscriptions", subscriptions::retry)
                .get("/definitions", definitions::list)
                .get("/definition", definitions::show)
                .post("/definition", definitions::put)
                .get("/queue", queue::show)
                .get("/queue/next", queue::next)
                .get("/case/{id}", cases::show)
                .post("/case/{id}", cases::act)
                .post("/case/{id}/files", cases::add)
                .get("/case/{id}/files/{file}", cases::file);
    }
}
