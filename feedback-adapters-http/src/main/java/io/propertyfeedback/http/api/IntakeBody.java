package io.propertyfeedback.http.api;

import static io.propertyfeedback.form.Field.category;
import static io.propertyfeedback.form.Field.choice;
import static io.propertyfeedback.form.Field.feedback;
import static io.propertyfeedback.form.Field.flag;
import static io.propertyfeedback.form.Field.instant;
import static io.propertyfeedback.form.Field.longText;
import static io.propertyfeedback.form.Field.person;
import static io.propertyfeedback.form.Field.text;
import static io.propertyfeedback.form.Field.texts;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Attachment;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.Severity;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body that hands in feedback. Its members are those of the core's {@link NewFeedback}, details and all in one. */
final class IntakeBody {
    private static final int PLACE = 200;
    private static final int REFERENCE = 500;
    private static final int FILE_NAME = 255;
    private static final BodySchema SUBMITTER = BodySchema.of(person("kind"), person("party"), person("onBehalfOf"));
    private static final BodySchema PERSON = BodySchema.of(
            text("name").max(200),
            text("phone").max(64),
            text("email").max(254),
            text("other").max(200));
    private static final BodySchema LOCATION =
            BodySchema.of(person("building"), person("unit"), text("place").max(PLACE));
    private static final BodySchema ATTACHMENT = BodySchema.of(
            text("reference").max(REFERENCE).required(), text("name").max(FILE_NAME));
    private static final int MOST_ATTACHMENTS = 50;

    /** What residents hand in: who they are, when and how it came in is not theirs to say. */
    static final BodySchema OPEN = BodySchema.of(
                    person("community").required(),
                    category("category").required(),
                    text("title").max(200),
                    longText("text").max(NewFeedback.MAX_TEXT).required(),
                    flag("publishable"))
            .object("submitter", BodySchema.of(person("kind")))
            .object("person", PERSON)
            .object("location", LOCATION)
            .list("attachments", ATTACHMENT, MOST_ATTACHMENTS);

    static final BodySchema STAFF = BodySchema.of(
                    person("community").required(),
                    person("channel").required(),
                    category("category").required(),
                    text("title").max(200),
                    longText("text").max(NewFeedback.MAX_TEXT).required(),
                    text("messageId").max(200),
                    instant("receivedAt"),
                    text("backdateReason").max(500),
                    choice(
                            "priority",
                            Priority.LOW.id(),
                            Priority.NORMAL.id(),
                            Priority.HIGH.id(),
                            Priority.URGENT.id()),
                    person("severity"),
                    flag("publishable"),
                    texts("concerns"),
                    feedback("follows"),
                    person("shard"))
            .object("submitter", SUBMITTER)
            .object("person", PERSON)
            .object("location", LOCATION)
            .list("attachments", ATTACHMENT, MOST_ATTACHMENTS);

    private IntakeBody() {}

    /** The library's pointers name the details apart; the body has them in one. */
    static String pointer(String ofLibrary) {
        if (ofLibrary.equals("/details/person/id")) {
            return "/submitter/party"; // whose data it is
        }
        return ofLibrary.startsWith("/details/") ? ofLibrary.substring("/details".length()) : ofLibrary;
    }

    /**
     * @param body  as the shape gave it back
     * @param party the person's id where the body names none but tells of one
     */
    static NewFeedback read(String company, Channel channel, Document body, String party) {
        if (!Category.isPath(body.text("category"))) {
            throw Problem.of(List.of(
                    new Refusal("/category", new Message("refused.category-malformed", body.text("category")))));
        }
        Submitter submitter = submitter(body, party);
        NewFeedback.Details details = new NewFeedback.Details(
                orNull(body, "messageId"),
                submitter,
                personal(company, body, submitter),
                location(body),
                body.optionalInstant("receivedAt").orElse(null),
                orNull(body, "backdateReason"),
                body.optionalText("priority").map(Priority::new).orElse(Priority.NORMAL),
                body.optionalText("severity").map(Severity::new).orElse(null),
                attachments(body),
                body.flag("publishable", false),
                body.has("concerns") ? body.texts("concerns") : List.of(),
                orNull(body, "follows"),
                orNull(body, "shard"));
        return new NewFeedback(
                company,
                body.text("community"),
                channel,
                new Category(body.text("category")),
                body.optionalText("title").orElse(""),
                body.text("text"),
                details);
    }

    private static @Nullable String orNull(Document body, String name) {
        return body.optionalText(name).orElse(null);
    }

    private static Location location(Document body) {
        if (!body.has("location")) {
            return Location.UNKNOWN;
        }
        Document where = body.document("location");
        return new Location(orNull(where, "building"), orNull(where, "unit"), orNull(where, "place"));
    }

    private static Submitter submitter(Document body, String party) {
        Document who = body.optionalDocument("submitter").orElse(Document.EMPTY);
        String id = who.optionalText("party").orElse(body.has("person") ? party : null);
        SubmitterKind kind = who.optionalText("kind").map(SubmitterKind::new).orElse(SubmitterKind.UNKNOWN);
        return new Submitter(kind, id, orNull(who, "onBehalfOf"));
    }

    private static @Nullable Person personal(String company, Document body, Submitter submitter) {
        String id = submitter.party();
        if (!body.has("person") || id == null) {
            return null;
        }
        Document data = body.document("person");
        return new Person(
                company,
                id,
                orNull(data, "name"),
                orNull(data, "phone"),
                orNull(data, "email"),
                orNull(data, "other"),
                null);
    }

    private static List<Attachment> attachments(Document body) {
        List<Attachment> files = new ArrayList<>();
        if (body.has("attachments")) {
            for (Document file : body.documents("attachments")) {
                files.add(new Attachment(file.text("reference"), orNull(file, "name")));
            }
        }
        return files;
    }
}
