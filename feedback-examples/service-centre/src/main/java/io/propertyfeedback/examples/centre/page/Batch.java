package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.form.Choices.Choice;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.examples.centre.web.Stopped;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Minutes of a meeting or a chat, pasted: each line is looked at, ticked, and received or refused on its own. */
public final class Batch {
    private static final int MOST_LINES = 200;
    private static final String ANSWERED = "answered";

    private final Desks desks;

    Batch(Desks desks) {
        this.desks = desks;
    }

    /**
     * A line to be looked at.
     *
     * @param number  from 0
     * @param at      when, as an input of local date and time has it; empty where it could not be read
     * @param refused why it was not received; empty before
     */
    public record Row(int number, String sender, String at, String text, String refused) {}

    /**
     * What became of a line.
     *
     * @param state {@code received}, {@code known} or {@code refused}
     * @param id    of the feedback; null when refused
     */
    public record Result(
            String sender,
            String text,
            String state,
            String told,
            @Nullable String id) {}

    /** Everything on the page: the field to paste into, or lines to be looked at, or what became of them. */
    public record View(
            String day,
            String channel,
            List<Choice> channels,
            List<Choice> communities,
            List<Choice> categories,
            List<Row> rows,
            List<Result> results) {}

    /** A ticked line, and what it comes to; null where it is refused before it is handed in. */
    private record Ticked(
            int number,
            String sender,
            String text,
            @Nullable NewFeedback said,
            String wrong) {}

    public Answer form(Call call) {
        return page(call, staff(call), List.of(), List.of());
    }

    /** Reads what was pasted, and shows it. */
    public Answer read(Call call) {
        Actor actor = staff(call);
        List<Row> rows = new ArrayList<>();
        for (PastedLines.Line line : PastedLines.of(call.parameter("pasted"), day(call))) {
            if (rows.size() < MOST_LINES) {
                LocalDateTime at = line.at();
                rows.add(new Row(rows.size(), line.sender(), at == null ? "" : at.toString(), line.text(), ""));
            }
        }
        return page(call, actor, rows, List.of());
    }

    /** Receives the ticked lines. */
    public Answer receive(Call call) {
        Actor actor = staff(call);
        Map<String, Person> senders = new HashMap<>();
        List<Ticked> ticked = new ArrayList<>();
        for (int number = 0; number < MOST_LINES; number++) {
            if (!call.parameter("tick." + number).isEmpty()) {
                ticked.add(ticked(call, number, senders));
            }
        }
        List<NewFeedback> lines = new ArrayList<>();
        for (Ticked line : ticked) {
            if (line.said() != null) {
                lines.add(line.said());
            }
        }
        List<Reception> receptions = desks.feedback().intake().receiveAll(actor, lines);
        List<Result> results = new ArrayList<>();
        int next = 0;
        for (Ticked line : ticked) {
            results.add(
                    line.said() == null
                            ? new Result(line.sender(), line.text(), "refused", line.wrong(), null)
                            : result(call, actor, line, line.said(), receptions.get(next++)));
        }
        return page(call, actor, List.of(), results);
    }

    private Result result(Call call, Actor actor, Ticked line, NewFeedback said, Reception reception) {
        Say say = call.say();
        if (reception instanceof Refused refused) {
            return new Result(line.sender(), line.text(), "refused", reasons(refused, say), null);
        }
        Receipt receipt = reception.receipt();
        String state = receipt.replayed() ? "known" : "received";
        String answer = call.parameter("answer." + line.number()).strip();
        String told = say.text("batch." + state);
        if (!answer.isEmpty() && receipt.version() == 1) {
            Decision decision = answered(actor, receipt.feedback(), said, answer);
            told = decision instanceof Refused refused
                    ? say.text("batch.not-answered", reasons(refused, say))
                    : say.text("batch.answered");
        }
        return new Result(line.sender(), line.text(), state, told, receipt.id());
    }

    /** Answered on the spot: settled by it where the process has such a way out, else the submitter was spoken to. */
    private Decision answered(Actor actor, Feedback heard, NewFeedback said, String answer) {
        boolean settles = desks.feedback().handling().allowed(actor, heard.id()).stream()
                .anyMatch(act -> act.outcome() != null && act.outcome().id().equals(ANSWERED));
        ActRequest request = settles
                ? ActRequest.move(ANSWERED, Document.of("answer", answer))
                : ActRequest.of(ActId.CONTACT, Document.of("by", "other", "reached", true, "said", answer));
        return desks.feedback()
                .handling()
                .perform(
                        actor,
                        heard.id(),
                        heard.version(),
                        request.happened(
                                heard.intake().receivedAt(), said.details().backdateReason()));
    }

    private Ticked ticked(Call call, int number, Map<String, Person> senders) {
        Say say = call.say();
        String sender = call.parameter("sender." + number).strip();
        String text = call.parameter("text." + number).strip();
        String category = call.parameter("category." + number);
        LocalDateTime at = local(call.parameter("at." + number));
        if (at == null || !Category.isPath(category)) {
            String wrong = say.text(at == null ? "batch.no-time" : "batch.no-category");
            return new Ticked(number, sender, text, null, wrong);
        }
        NewFeedback said = NewFeedback.of(
                        desks.company(), call.parameter("community." + number), channel(call), category, text)
                .messageId(messageId(sender, at, text));
        String reason = call.parameter("reason").strip();
        var instant = at.atZone(say.zone()).toInstant();
        said = reason.isEmpty() ? said.receivedAt(instant) : said.backdated(instant, reason);
        if (!sender.isEmpty()) {
            Person person = senders.computeIfAbsent(
                    sender,
                    name -> Person.of(desks.company(), "p-" + UUID.randomUUID()).named(name));
            said = said.from(SubmitterKind.OWNER, person);
        }
        return new Ticked(number, sender, text, said, "");
    }

    /** The same of whatever is pasted twice, so that it is received once. */
    private static String messageId(String sender, LocalDateTime at, String text) {
        byte[] line = (sender + '\n' + at + '\n' + text).getBytes(StandardCharsets.UTF_8);
        return "pasted-" + UUID.nameUUIDFromBytes(line);
    }

    private static String reasons(Refused refused, Say say) {
        return String.join(" ", refused.reasons(say.locale(), say.texts()));
    }

    private static @Nullable LocalDateTime local(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private LocalDate day(Call call) {
        try {
            return LocalDate.parse(call.parameter("day"));
        } catch (DateTimeException unreadable) {
            return LocalDate.ofInstant(desks.now(), call.say().zone());
        }
    }

    private static Channel channel(Call call) {
        String channel = call.parameter("channel");
        return channel.isEmpty() ? Channel.FORUM : new Channel(channel);
    }

    /** Only staff write down what others said. */
    private Actor staff(Call call) {
        Account account = call.loggedIn();
        if (account.resident()) {
            throw new Stopped(Answer.redirect("/hand-in"));
        }
        return account.actor(desks.company());
    }

    private Answer page(Call call, Actor actor, List<Row> rows, List<Result> results) {
        Say say = call.say();
        var setup = desks.feedback().setup();
        return Answer.page(
                "batch",
                new View(
                        day(call).toString(),
                        channel(call).id(),
                        setup.channels(actor).entrySet().stream()
                                .map(each -> Choice.of(each.getKey().id(), say.of(each.getValue())))
                                .toList(),
                        setup.communities(actor).stream()
                                .map(each -> Choice.of(each.id(), Desks.name(each, say)))
                                .toList(),
                        new HostChoices(desks.accounts(), desks.categories(actor), List.of(), desks.now())
                                .of(Field.category("category"), say),
                        rows,
                        results));
    }
}
