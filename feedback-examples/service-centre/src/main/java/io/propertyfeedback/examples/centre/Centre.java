package io.propertyfeedback.examples.centre;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.PropertyFeedbackBuilder;
import io.propertyfeedback.desk.Rounds;
import io.propertyfeedback.examples.centre.account.Accounts;
import io.propertyfeedback.examples.centre.demo.DemoDirectory;
import io.propertyfeedback.examples.centre.demo.DemoHouseholds;
import io.propertyfeedback.examples.centre.page.Callers;
import io.propertyfeedback.examples.centre.page.Desks;
import io.propertyfeedback.examples.centre.page.Pages;
import io.propertyfeedback.examples.centre.say.Phrases;
import io.propertyfeedback.examples.centre.say.References;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Limits;
import io.propertyfeedback.examples.centre.web.Login;
import io.propertyfeedback.examples.centre.web.OpenDoorLimit;
import io.propertyfeedback.examples.centre.web.Site;
import io.propertyfeedback.examples.centre.web.Strangers;
import io.propertyfeedback.files.DirectoryAttachmentStore;
import io.propertyfeedback.files.FileInspector;
import io.propertyfeedback.http.ApiKeys;
import io.propertyfeedback.http.FeedbackHttpApi;
import io.propertyfeedback.http.servlet.FeedbackServlet;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.process.Roles;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A running service centre: database, library, pages, server, and the thread that looks after deadlines. */
final class Centre implements AutoCloseable {
    static final String COMPANY = "demo";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Duration KEPT = Duration.ofDays(30);

    private final Folder folder;
    private final Database database;
    private final Rounds rounds;
    private final WebServer server;
    private final PropertyFeedback feedback;
    private final String apiKey;

    private Centre(WebServer server, Folder folder, Database database, PropertyFeedback feedback, String apiKey) {
        this.server = server;
        this.folder = folder;
        this.database = database;
        this.feedback = feedback;
        this.apiKey = apiKey;
        this.rounds = feedback.rounds().keepingFeed(KEPT);
        new Thread(rounds, "feedback-rounds").start();
    }

    /** What a centre is started with; see {@link ServiceCentre} and {@link Limits} for each. */
    record Settings(
            Path folder,
            String host,
            int port,
            boolean fresh,
            int cases,
            Limits limits,
            @Nullable String site) {
        Settings(Path folder, String host, int port, boolean fresh, int cases, Limits limits) {
            this(folder, host, port, fresh, cases, limits, null);
        }
    }

    /**
     * Starts a service centre. Port and folder are taken before anything is filled.
     *
     * @param more     what the library is to know besides: acts, categories of the host's own
     * @param progress hears how many cases of the demo data are there
     */
    static Centre start(Settings settings, UnaryOperator<PropertyFeedbackBuilder> more, IntConsumer progress)
            throws Exception {
        Deque<AutoCloseable> taken = new ArrayDeque<>();
        try {
            WebServer server = WebServer.bind(settings.host(), settings.port(), settings.limits());
            taken.push(server);
            Folder folder = Folder.hold(settings.folder());
            taken.push(folder);
            Database database = DemoData.database(folder, settings, more, progress);
            taken.push(database);
            List<byte[]> keys = FollowKeys.of(folder, database);
            Accounts accounts = Accounts.in(database.source());
            PropertyFeedback feedback = more.apply(PropertyFeedback.on(database.storage())
                            .texts(Phrases::bundle)
                            .reactions()
                            .households(new DemoHouseholds())
                            .directory(new DemoDirectory(accounts, Instant.now()))
                            .attachments(new DirectoryAttachmentStore(folder.attachments()), new FileInspector())
                            .followKey(keys.get(0), keys.subList(1, keys.size()).toArray(byte[][]::new))
                            .ids(new References(Clock.systemUTC(), ZONE, new SecureRandom())))
                    .open();
            String key = ApiKeys.draw();
            Desks desks = new Desks(
                    COMPANY, feedback, accounts, new Callers(keys.get(0)), Clock.systemUTC(), settings.site());
            serve(server, settings.limits(), desks, key);
            return new Centre(server, folder, database, feedback, key);
        } catch (Throwable failure) {
            taken.forEach(each -> close(each, failure));
            throw failure;
        }
    }

    /** What fails while clearing up stands beside why the start failed, and not in its place. */
    private static void close(AutoCloseable each, Throwable because) {
        try {
            each.close();
        } catch (Exception failure) {
            because.addSuppressed(failure);
        }
    }

    private static void serve(WebServer server, Limits limits, Desks desks, String key) throws Exception {
        PropertyFeedback feedback = desks.feedback();
        Login login = new Login(desks.accounts());
        Strangers strangers = new Strangers(limits);
        Function<Locale, Say> says = locale -> new Say(locale, feedback.texts(), ZONE);
        Site site = new Site(Pages.of(desks, login, strangers, limits.figures()), login, strangers, says);
        FeedbackHttpApi api = FeedbackHttpApi.over(feedback)
                .authentication(ApiKeys.none().with(ApiKeys.hash(key), Actor.of(COMPANY, "api", Roles.SUPERVISOR)))
                .openTo(COMPANY)
                .largestBody(WebServer.MOST_BODY)
                .build();
        server.serve(site, new FeedbackServlet(api), new OpenDoorLimit(strangers, says));
    }

    int port() {
        return server.port();
    }

    /** By which other programs use the API as a supervisor; drawn anew at each start. */
    String apiKey() {
        return apiKey;
    }

    PropertyFeedback feedback() {
        return feedback;
    }

    void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        server.close();
        rounds.close();
        database.close();
        folder.close();
    }
}
