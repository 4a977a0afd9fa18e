package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Attachment;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Grading;
import io.propertyfeedback.model.Intake;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.Severity;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.model.Words;
import io.propertyfeedback.port.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was heard: written once, and again only when it is judged anew. */
final class FeedbackTable {
    static final List<String> COLUMNS = List.of(
            "company",
            "id",
            "shard",
            "community",
            "channel",
            "message_id",
            "submitter_kind",
            "party",
            "on_behalf_of",
            "contact",
            "building",
            "unit",
            "place",
            "received_at",
            "recorded_at",
            "recorded_by",
            "late_recorded",
            "publishable",
            "imported",
            "concerns",
            "category",
            "priority",
            "severity",
            "valid",
            "title",
            "text",
            "attachments",
            "backdate_reason");

    private final Dialect dialect;
    private final String insert;
    private final String said;
    private final String grade;
    private final String erase;
    private final String renameParty;
    private final String renameOther;
    private final String submitted;
    private final String submittedNow;

    FeedbackTable(Names names, Dialect dialect) {
        this.dialect = dialect;
        String table = names.table("feedback");
        insert = Sql.insert(table, COLUMNS);
        said = "select received_at, title, text from " + table + " where ";
        grade = grade(names);
        String key = " where company = ? and id = ? and shard = ?";
        erase = "update " + table + " set title = null, text = null, attachments = null, backdate_reason = null,"
                + " place = null, contact = null" + key;
        renameParty = "update " + table + " set party = ?" + key;
        renameOther = "update " + table + " set recorded_by = case when recorded_by = ? then ? else recorded_by end,"
                + " on_behalf_of = case when on_behalf_of = ? then ? else on_behalf_of end" + key;
        submitted = "select company, id from " + table + " where company = ? and party = ? order by id";
        submittedNow = submitted + dialect.asOfNow();
    }

    static String grade(Names names) {
        return "update " + names.table("feedback")
                + " set category = ?, priority = ?, severity = ?, valid = ?, concerns = ?"
                + " where company = ? and id = ? and shard = ?";
    }

    /** What a person submitted, as far as this transaction sees. */
    List<Key> submitted(Jdbc jdbc, Key person) {
        return submitted(jdbc, submitted, person);
    }

    /** The same to decide on it. */
    List<Key> submittedNow(Jdbc jdbc, Key person) {
        return submitted(jdbc, submittedNow, person);
    }

    private static List<Key> submitted(Jdbc jdbc, String sql, Key person) {
        return jdbc.list(
                sql, params -> params.text(person.company()).text(person.id()), row -> new Key(row.text(), row.text()));
    }

    void erase(Jdbc jdbc, List<StateTable.Standing> these) {
        jdbc.batch(erase, these, (params, one) -> one.write(params));
    }

    void rename(Jdbc jdbc, List<StateTable.Standing> these, String person, String pseudonym) {
        jdbc.batch(renameParty, these, (params, one) -> one.write(params.text(pseudonym)));
        jdbc.batch(
                renameOther,
                these,
                (params, one) -> one.write(
                        params.text(person).text(pseudonym).text(person).text(pseudonym)));
    }

    /** What these say as long as they say it. */
    List<TextIndex.Said> said(Jdbc jdbc, List<Key> keys) {
        List<TextIndex.Said> all = new ArrayList<>();
        for (List<Key> some : Sql.parts(keys)) {
            jdbc.each(
                    said + dialect.in(COLUMNS.subList(0, 2), some.size()),
                    params -> some.forEach(key -> params.text(key.company()).text(key.id())),
                    row -> all.add(new TextIndex.Said(row.instant(), row.text(), row.text())));
        }
        return all;
    }

    void insert(Jdbc jdbc, List<Change> first) {
        jdbc.batch(insert, first, FeedbackTable::write);
    }

    /** Takes over how those changes judged that judged anew, and whom it is about since those that said so. */
    void grade(Jdbc jdbc, List<Change> moved) {
        List<Change> graded = moved.stream().filter(FeedbackTable::isGraded).toList();
        jdbc.batch(grade, graded, FeedbackTable::writeGrading);
    }

    static boolean isGraded(Change change) {
        return change.after().version() > 1
                && change.entry().effects().stream()
                        .anyMatch(effect -> effect instanceof Effect.Graded || effect instanceof Effect.Concerned);
    }

    static void writeGrading(Params params, Change change) {
        grading(params, change.after().position().grading());
        params.text(lines(change.after().intake().concerns()))
                .text(change.after().company())
                .text(change.after().id())
                .text(change.after().intake().shard());
    }

    static void write(Params params, Change change) {
        Intake intake = change.after().intake();
        params.text(change.after().company()).text(change.after().id());
        params.text(intake.shard()).text(intake.community());
        params.text(intake.channel().id()).text(intake.messageId());
        params.text(intake.submitter().kind().id())
                .text(intake.submitter().party())
                .text(intake.submitter().onBehalfOf())
                .text(intake.submitter().contact());
        params.text(intake.location().building())
                .text(intake.location().unit())
                .text(intake.location().place());
        params.instant(intake.receivedAt()).instant(intake.recordedAt()).text(intake.recordedBy());
        params.flag(intake.lateRecorded()).flag(intake.publishable()).flag(intake.imported());
        params.text(lines(intake.concerns()));
        grading(params, change.after().position().grading());
        Words words = intake.words();
        params.text(words.title()).text(words.text());
        params.text(attachments(words.attachments())).text(words.backdateReason());
    }

    private static void grading(Params params, Grading grading) {
        params.text(grading.category().path()).text(grading.priority().id());
        params.text(grading.severity() == null ? null : grading.severity().id()).flag(grading.valid());
    }

    static FeedbackRow read(Row row) {
        Key key = new Key(row.text(), row.text());
        String shard = row.text();
        String community = row.text();
        Channel channel = new Channel(row.text());
        String messageId = row.textOrNull();
        Submitter submitter =
                new Submitter(new SubmitterKind(row.text()), row.textOrNull(), row.textOrNull(), row.textOrNull());
        Location location = new Location(row.textOrNull(), row.textOrNull(), row.textOrNull());
        Instant receivedAt = row.instant();
        Instant recordedAt = row.instant();
        String recordedBy = row.text();
        boolean late = row.flag();
        boolean publishable = row.flag();
        boolean imported = row.flag();
        List<String> concerns = concerns(row.textOrNull());
        Grading grading = grading(row);
        Words words = new Words(row.text(), row.text(), attachments(row.textOrNull()), row.textOrNull());
        Intake intake = new Intake(
                community,
                shard,
                channel,
                messageId,
                submitter,
                location,
                receivedAt,
                recordedAt,
                recordedBy,
                late,
                publishable,
                concerns,
                imported,
                words);
        return new FeedbackRow(key, intake, grading);
    }

    private static Grading grading(Row row) {
        Category category = new Category(row.text());
        Priority priority = new Priority(row.text());
        String severity = row.textOrNull();
        return new Grading(category, priority, severity == null ? null : new Severity(severity), row.flag());
    }

    /** Several ids in one column, a line each; null for none. */
    static @Nullable String lines(List<String> ids) {
        LineWriter out = new LineWriter(Instant.EPOCH);
        ids.forEach(id -> out.line('I').text(id));
        return out.text();
    }

    /** The line of one of them, by which {@link Search} knows it. */
    static String line(String id) {
        return Objects.requireNonNull(lines(List.of(id)));
    }

    private static List<String> concerns(@Nullable String text) {
        List<String> concerns = new ArrayList<>();
        LineReader.each(text, Instant.EPOCH, in -> concerns.add(in.text()));
        return concerns;
    }

    private static @Nullable String attachments(List<Attachment> attachments) {
        LineWriter out = new LineWriter(Instant.EPOCH);
        attachments.forEach(file -> out.line('F').text(file.reference()).text(file.name()));
        return out.text();
    }

    private static List<Attachment> attachments(@Nullable String text) {
        List<Attachment> attachments = new ArrayList<>();
        LineReader.each(text, Instant.EPOCH, in -> attachments.add(new Attachment(in.text(), in.textOrNull())));
        return attachments;
    }
}
