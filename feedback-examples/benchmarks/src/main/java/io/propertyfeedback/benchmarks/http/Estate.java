package io.propertyfeedback.benchmarks.http;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.http.ApiKeys;
import io.propertyfeedback.http.FeedbackHttpApi;
import io.propertyfeedback.http.servlet.FeedbackServlet;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The library in memory, behind Jetty on loopback: the API under /api, the bare servlet under /bare. */
final class Estate implements AutoCloseable {
    static final String INTAKE = "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"complaint/noise\","
            + "\"text\":\"Drilling every night\",\"location\":{\"unit\":\"3-1201\"}}";
    private static final String MOVE = "{\"act\":\"move\",\"outcome\":\"assigned\",\"values\":{\"handler\":\"li\"}}";
    private static final Actor DESK = Actor.of("acme", "dora", Roles.FRONT_DESK);

    private final PropertyFeedback feedback = PropertyFeedback.inMemory().open();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    Estate(byte[] answer) throws Exception {
        Actor admin = Actor.of("acme", "ann", Roles.ADMIN);
        feedback.setup()
                .put(
                        admin,
                        WorkingCalendar.in(ZoneId.of("Asia/Shanghai"))
                                .id("office")
                                .weekdays(Window.of("09:00", "12:00"), Window.of("13:30", "18:00"))
                                .build(),
                        0)
                .stored();
        feedback.setup()
                .put(admin, Community.of("acme", "garden", "Garden Court", "office"), 0)
                .stored();
        FeedbackHttpApi api = FeedbackHttpApi.over(feedback)
                .authentication(ApiKeys.none().with(ApiKeys.hash("desk"), DESK))
                .build();
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new FeedbackServlet(api)), "/api/*");
        context.addServlet(new ServletHolder(new BareServlet(answer)), "/bare/*");
        server.setHandler(context);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.start();
    }

    int port() {
        return connector.getLocalPort();
    }

    /** Receives so many directly, and answers their ids. */
    List<String> receive(int many) {
        List<String> ids = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            ids.add(feedback.intake()
                    .receive(
                            DESK,
                            NewFeedback.of("acme", "garden", Channel.PHONE, "complaint/noise", "Drilling every night")
                                    .at(Location.unit("3-1201")))
                    .receipt()
                    .id());
        }
        return ids;
    }

    /** Moves each of them directly. */
    void move(List<String> ids) {
        ActRequest assigned = Moves.assigned("li");
        for (String id : ids) {
            feedback.handling().perform(DESK, id, 1, assigned).orThrow();
        }
    }

    /** The same move as requests, one line each. */
    static List<String> moves(String mount, List<String> ids) {
        return ids.stream()
                .map(id -> mount + "/feedback/" + id + "/acts\t\"1\"\t" + MOVE)
                .toList();
    }

    static List<String> intakes(String mount) {
        return List.of(mount + "/feedback\t-\t" + INTAKE);
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
