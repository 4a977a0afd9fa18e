package io.propertyfeedback.examples.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.http.ContainerAuthentication;
import io.propertyfeedback.http.FeedbackHttpApi;
import io.propertyfeedback.http.servlet.FeedbackServlet;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Base64;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.security.ConstraintMapping;
import org.eclipse.jetty.ee11.servlet.security.ConstraintSecurityHandler;
import org.eclipse.jetty.security.Constraint;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.security.authentication.BasicAuthenticator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.security.Credential;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The container logs in; the API takes its word for who asks and in which roles. */
class ContainerLoginTest {
    private static final String NOISE = """
            {"community":"garden","channel":"phone","category":"complaint/noise","text":"Drilling every night"}""";

    private static final Server SERVER = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        PropertyFeedback feedback = PropertyFeedback.inMemory().open();
        Actor admin = Actor.of("acme", "ann", Roles.ADMIN);
        feedback.setup()
                .put(
                        admin,
                        WorkingCalendar.in(ZoneId.of("Asia/Shanghai"))
                                .id("office")
                                .weekdays(Window.of("09:00", "18:00"))
                                .build(),
                        0)
                .stored();
        feedback.setup()
                .put(admin, Community.of("acme", "garden", "Garden Court", "office"), 0)
                .stored();
        FeedbackHttpApi api = FeedbackHttpApi.over(feedback)
                .authentication(ContainerAuthentication.of("acme"))
                .build();

        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.SECURITY);
        context.addServlet(new FeedbackServlet(api), "/api/*");
        context.setSecurityHandler(login());
        SERVER.setHandler(context);
        SERVER.start();
    }

    private static ConstraintSecurityHandler login() {
        UserStore users = new UserStore();
        users.addUser("dora", Credential.getCredential("word-of-dora"), new String[] {Roles.FRONT_DESK});
        users.addUser("max", Credential.getCredential("word-of-max"), new String[] {Roles.MANAGER});
        users.addUser("guest", Credential.getCredential("word-of-guest"), new String[0]);
        HashLoginService service = new HashLoginService("acme");
        service.setUserStore(users);
        ConstraintMapping everything = new ConstraintMapping();
        everything.setPathSpec("/api/*");
        everything.setConstraint(Constraint.ANY_USER);
        ConstraintSecurityHandler security = new ConstraintSecurityHandler();
        security.setLoginService(service);
        security.setAuthenticator(new BasicAuthenticator());
        security.addConstraintMapping(everything);
        return security;
    }

    @AfterAll
    static void stop() throws Exception {
        SERVER.stop();
    }

    private static HttpResponse<String> ask(String who, String word, String method, String path, String body)
            throws Exception {
        String login = Base64.getEncoder().encodeToString((who + ":" + word).getBytes(StandardCharsets.UTF_8));
        return CLIENT.send(
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + SERVER.getURI().getPort() + "/api" + path))
                        .header("Authorization", "Basic " + login)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void thePrincipalIsTheActor() throws Exception {
        HttpResponse<String> received = ask("dora", "word-of-dora", "POST", "/feedback", NOISE);
        assertThat(received.statusCode()).as(received.body()).isEqualTo(201);
        String id = received.headers().firstValue("Location").orElseThrow().substring("feedback/".length());
        assertThat(ask("dora", "word-of-dora", "GET", "/feedback/" + id + "/history", "")
                        .body())
                .contains("\"actor\":\"dora\"");
    }

    @Test
    void theRolesAreThoseOfTheContainer() throws Exception {
        assertThat(ask("dora", "word-of-dora", "GET", "/kpis/received", "").statusCode())
                .isEqualTo(403);
        assertThat(ask("max", "word-of-max", "GET", "/kpis/received", "").statusCode())
                .isEqualTo(200);
        assertThat(ask("max", "word-of-max", "POST", "/feedback", NOISE).statusCode())
                .isEqualTo(403);
    }

    @Test
    void withoutARoleNothingIsAllowed() throws Exception {
        assertThat(ask("guest", "word-of-guest", "GET", "/feedback", "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aWrongWordStopsAtTheContainer() throws Exception {
        assertThat(ask("dora", "guessed", "GET", "/feedback", "").statusCode()).isEqualTo(401);
    }
}
