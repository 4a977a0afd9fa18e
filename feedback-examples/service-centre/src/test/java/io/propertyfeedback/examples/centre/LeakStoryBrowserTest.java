package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.propertyfeedback.desk.NewAttachment;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Roles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the owner of a flat with a leak sees on a phone, from handing in to the decision on the appeal: a question, why it
 * waits and until when, photos before and after, and every answer. Each page is kept as a picture, in both languages.
 */
class LeakStoryBrowserTest {
    private static final Actor DESK = staff("chen.jing", Roles.FRONT_DESK);
    private static final Actor HANDLER = staff("li.qiang", Roles.HANDLER);
    private static final Actor CALLER = staff("zhao.min", Roles.FOLLOW_UP);
    private static final Actor SUPERVISOR = staff("zhou.wei", Roles.SUPERVISOR);
    private static final Actor MANAGER = staff("wu.gang", Roles.MANAGER);
    private static final Actor QUALITY = staff("qian.yun", Roles.QUALITY);

    @TempDir
    static Path folder;

    private static Running centre;
    private static Path photo;

    private String id = "";

    @BeforeAll
    static void start() throws IOException {
        centre = new Running(folder.resolve("centre"), 20, UnaryOperator.identity());
        photo = Files.write(folder.resolve("wet.jpg"), picture());
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    private static Actor staff(String id, String role) {
        return Actor.of(Centre.COMPANY, id, role);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    private Feedback stored() {
        return centre.feedback().records().find(SUPERVISOR, id).orElseThrow();
    }

    private void does(Actor actor, ActRequest request) {
        Feedback seen = stored();
        centre.feedback().handling().perform(actor, id, seen.version(), request).orThrow();
    }

    private void does(Actor actor, ActId act, Object... values) {
        Document.Builder record = Document.builder();
        for (int i = 0; i < values.length; i += 2) {
            record.put((String) values[i], values[i + 1]);
        }
        does(actor, ActRequest.of(act, record.build()));
    }

    private void looks(Browser browser, String name, String... shown) {
        browser.go("/follow/" + id);
        assertThat(browser.text()).as(name).contains(shown);
        assertThat(browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isEqualTo(true);
        browser.keep("leak-" + name);
    }

    private static String title(String language, String key) {
        return ResourceBundle.getBundle("io.propertyfeedback.texts", language.equals("zh") ? Locale.CHINA : Locale.ROOT)
                .getString(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theOwnerReadsWhatBecomesOfIt(String language) {
        Map<String, String> words = language.equals("zh")
                ? Map.of(
                        "text", "卫生间天花板漏水",
                        "question", "漏水从什么时候开始？",
                        "answer", "昨晚十点左右",
                        "reason", "立管配件八日到货",
                        "result", "立管已更换",
                        "appeal", "天花板还是湿的",
                        "granted", "重新处理，并减免一个月物业费")
                : Map.of(
                        "text", "Water runs through the ceiling of the bathroom",
                        "question", "Since when does it leak?",
                        "answer", "About ten last night",
                        "reason", "The pipe comes on the 8th",
                        "result", "The riser pipe is new",
                        "appeal", "The ceiling is still wet",
                        "granted", "It is made good, and a month's fee is waived");
        try (Browser owner = Browser.at(centre.address(), Browser.PHONE, language)) {
            owner.login("wang.fang");
            owner.go("/hand-in");
            owner.choose("h-category", "repair/water");
            owner.type("h-text", words.get("text"));
            owner.send("form[action='/hand-in'] > button");
            id = owner.text("#reference");
            looks(owner, "1-received-" + language, words.get("text"));

            try {
                isAsked(owner, language, words);
            } catch (RuntimeException e) {
                owner.keep("FAILED");
                throw e;
            }
            waits(owner, language, words);
            isAppealedAgainst(owner, language, words);
        }
    }

    private void isAsked(Browser owner, String language, Map<String, String> words) {
        does(DESK, Moves.assigned("li.qiang"));
        does(
                HANDLER,
                ActId.WAIT,
                "for",
                "submitter",
                "reason",
                words.get("question"),
                "question",
                words.get("question"));
        looks(owner, "2-asked-" + language, words.get("question"));
        owner.act("add", "", "added", words.get("answer"));
        owner.attach(photo);
        looks(owner, "3-answered-" + language, words.get("answer"));
        assertThat(centre.feedback().attachments().list(HANDLER, id)).hasSize(1);
    }

    private void waits(Browser owner, String language, Map<String, String> words) {
        does(HANDLER, Moves.confirmed("riser", true));
        does(HANDLER, Moves.analysed("rust", "several"));
        String end = Instant.now().plus(Duration.ofDays(8)).toString();
        does(HANDLER, ActId.WAIT, "for", "third-party", "reason", words.get("reason"), "endsAt", end);
        owner.go("/follow/" + id);
        owner.act("expedite", "", "urging", words.get("appeal"));
        looks(owner, "4-waits-" + language, words.get("reason"));

        does(HANDLER, ActId.RESUME);
        does(HANDLER, Moves.planned(words.get("result"), Instant.now().plus(Duration.ofHours(1)), true));
        for (String when : new String[] {"before", "after"}) {
            try {
                centre.feedback()
                        .attachments()
                        .attach(HANDLER, id, NewAttachment.of(picture()).tagged(when))
                        .orThrow();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        does(HANDLER, Moves.done(words.get("result")));
        looks(
                owner,
                "5-done-" + language,
                words.get("result"),
                language.equals("zh") ? "施工前" : "Before",
                language.equals("zh") ? "施工后" : "After");
    }

    private void isAppealedAgainst(Browser owner, String language, Map<String, String> words) {
        owner.act("move", "dissatisfied", "satisfaction", "1", "solved", "false", "opinion", words.get("appeal"));
        does(HANDLER, Moves.planned(words.get("result"), Instant.now().plus(Duration.ofHours(1)), true));
        does(HANDLER, Moves.done(words.get("result")));
        does(CALLER, Moves.dissatisfied(1, words.get("appeal")));
        assertThat(stored().position().role()).contains(Roles.MANAGER);
        looks(owner, "6-raised-" + language, words.get("appeal"));

        does(MANAGER, ActId.ASSIGN, "handler", "huang.lei");
        Actor other = staff("huang.lei", Roles.HANDLER);
        does(other, Moves.planned(words.get("result"), Instant.now().plus(Duration.ofHours(1)), true));
        does(other, Moves.done(words.get("result")));
        does(CALLER, Moves.satisfied(3));
        owner.go("/follow/" + id);
        owner.act("appeal", "", "reason", words.get("appeal"));
        looks(owner, "7-appealed-" + language, words.get("appeal"));
        does(QUALITY, ActId.GRANT, "reason", words.get("granted"));
        looks(owner, "8-granted-" + language, words.get("granted"), title(language, "act.grant"));
        isToldToTheNeighbour(language, words);
    }

    /** Whoever said the same is merged, waits to be told, and stands in the caller's queue. */
    private void isToldToTheNeighbour(String language, Map<String, String> words) {
        NewFeedback same = NewFeedback.of(
                        Centre.COMPANY, "brocade", Channel.WECHAT_GROUP, "repair/water", words.get("text"))
                .at(Location.unit("3-1101"))
                .from(SubmitterKind.OWNER, Person.of(Centre.COMPANY, "neighbour-" + language));
        String leak = id;
        id = centre.feedback().intake().receive(DESK, same).receipt().feedback().id();
        does(DESK, Moves.assigned("li.qiang"));
        does(HANDLER, ActId.MERGE, "into", leak);
        does(SUPERVISOR, ActId.APPROVE);
        String neighbour = id;

        id = leak;
        Actor other = staff("huang.lei", Roles.HANDLER);
        does(SUPERVISOR, ActId.ASSIGN, "handler", "huang.lei");
        does(other, Moves.planned(words.get("result"), Instant.now().plus(Duration.ofHours(1)), true));
        does(other, Moves.done(words.get("result")));
        does(CALLER, Moves.satisfied(4));
        try (Browser caller = Browser.at(centre.address(), Browser.DESK, language)) {
            caller.login("zhao.min");
            await().untilAsserted(() -> {
                caller.go("/queue?view=team");
                assertThat(caller.text()).contains(neighbour);
            });
            assertThat(caller.text()).contains(title(language, "mark.call-back"));
            caller.keep("leak-9-queue-" + language);
            caller.go("/case/" + neighbour);
            assertThat(caller.script("return document.querySelector('details.next').dataset.act"))
                    .isEqualTo("tell");
            caller.keep("leak-10-neighbour-" + language);
            caller.act("tell", "", "satisfaction", "4", "opinion", words.get("granted"));
            caller.go("/queue?view=team");
            assertThat(caller.text()).doesNotContain(neighbour);
        }
    }
}
