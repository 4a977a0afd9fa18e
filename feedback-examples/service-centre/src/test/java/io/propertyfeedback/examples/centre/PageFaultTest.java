package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.examples.centre.account.Accounts;
import io.propertyfeedback.examples.centre.say.Phrases;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Handler;
import io.propertyfeedback.examples.centre.web.Limits;
import io.propertyfeedback.examples.centre.web.Login;
import io.propertyfeedback.examples.centre.web.OpenDoorLimit;
import io.propertyfeedback.examples.centre.web.Routes;
import io.propertyfeedback.examples.centre.web.Site;
import io.propertyfeedback.examples.centre.web.Strangers;
import io.propertyfeedback.form.Texts;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a page throws ends as a page with a number, and never as a dropped connection. */
class PageFaultTest {
    private static final Map<String, Handler> FAULTS = Map.of(
            "/unchecked", call -> fail(new IllegalStateException("secret")),
            "/checked", call -> fail(new Exception("secret")),
            "/io", call -> fail(new IOException("secret")),
            "/interrupted", call -> fail(new InterruptedException("secret")),
            "/error", call -> fail(new AssertionError("secret")),
            "/linkage", call -> fail(new NoClassDefFoundError("secret")),
            "/throwable", call -> fail(new Throwable("secret")),
            "/overflow", call -> fail(new StackOverflowError("secret")),
            "/null", call -> null,
            "/template", call -> Answer.page("no-such-template", "secret"));

    private static WebServer server;

    static Stream<String> faults() {
        return FAULTS.keySet().stream();
    }

    @BeforeAll
    static void start() throws Exception {
        JdbcDataSource accounts = new JdbcDataSource();
        accounts.setURL("jdbc:h2:mem:page-faults");
        Routes routes = new Routes().get("/fine", call -> Answer.plain("fine"));
        FAULTS.forEach(routes::get);
        Strangers strangers = new Strangers(Limits.STANDARD);
        Function<Locale, Say> says = locale -> new Say(locale, Texts.standard().over(Phrases::bundle), Centre.ZONE);
        server = WebServer.bind("127.0.0.1", 0, Limits.STANDARD);
        server.serve(
                new Site(routes, new Login(Accounts.in(accounts)), strangers, says),
                new HttpServlet() {},
                new OpenDoorLimit(strangers, says));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whateverAPageThrowsIsAPageWithANumber(String path) {
        Visitor visitor = new Visitor("http://127.0.0.1:" + server.port());
        HttpResponse<String> page = visitor.get(path);
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("Something went wrong on our side", "number")
                .doesNotContain("secret", "Exception", "at io.");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(visitor.get("/fine").body()).isEqualTo("fine");
    }

    private static Answer fail(Throwable failure) {
        PageFaultTest.<RuntimeException>sneakily(failure);
        throw new IllegalStateException("not reached");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneakily(Throwable failure) throws T {
        throw (T) failure;
    }
}
