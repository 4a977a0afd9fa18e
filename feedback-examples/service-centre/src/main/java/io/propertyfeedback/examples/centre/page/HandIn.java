package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.draw.QrCode;
import io.propertyfeedback.examples.centre.form.FieldView;
import io.propertyfeedback.examples.centre.form.FormInput;
import io.propertyfeedback.examples.centre.form.FormView;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.examples.centre.web.Paths;
import io.propertyfeedback.examples.centre.web.Stopped;
import io.propertyfeedback.form.Checked;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.FollowCode;
import io.propertyfeedback.process.Follower;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where feedback is handed in: by anybody, by residents who are logged in, and by the staff for others. */
public final class HandIn {
    private static final String GUEST = "guest";
    private static final String THANKS = "thanks:";

    private final Desks desks;
    private final Files files;
    private final Acts acts;

    public HandIn(Desks desks) {
        this.desks = desks;
        this.files = new Files(desks);
        this.acts = new Acts(desks);
    }

    /**
     * The form.
     *
     * @param about  whom of the staff it is about; without fields where nobody can be named
     * @param phones whom to call at any hour; empty where no community has such a number
     * @param urgent the paths of the categories that are emergencies, one a line
     */
    public record View(FormView form, FormView about, String key, List<Phone> phones, String urgent) {}

    /** The number to call in an emergency of a community. */
    public record Phone(String community, String name, String number) {}

    /**
     * The receipt: what is needed to follow.
     *
     * @param code    empty where it cannot be told any more
     * @param path    where it is followed in this session
     * @param link    the whole address with the code, for any other
     * @param qr      the same to be scanned; null without a code
     * @param staff   whether one of the staff took it down
     * @param nobody  whether nobody has it yet
     * @param account whose list it stands in; null where in none's
     * @param texts   what the staff read out or send, by language tag
     * @param said    what was taken down
     * @param next    what whoever took it down does with it next, without going to its page first
     */
    public record ThanksView(
            String reference,
            String code,
            String path,
            String link,
            @Nullable QrCode qr,
            boolean staff,
            boolean nobody,
            Promise promise,
            @Nullable String account,
            Map<String, String> texts,
            Feedback said,
            List<Acts.ActView> next) {}

    public Answer form(Call call) {
        HandInForm asked = asked(call);
        FormView form = asked.view(call.say(), asked.certain(), List.of());
        return Answer.page("hand-in", view(asked, form, call));
    }

    static View view(HandInForm asked, FormView form, Call call) {
        boolean staff = call.account().filter(account -> !account.resident()).isPresent();
        Predicate<FieldView> apart =
                field -> !staff && HandInForm.ABOUT.contains(field.field().id());
        return new View(
                form.only(apart.negate()),
                new FormView(form.only(apart).fields(), List.of()),
                UUID.randomUUID().toString(),
                asked.phones(call.say()),
                asked.urgent());
    }

    public Answer handIn(Call call) {
        HandInForm asked = asked(call);
        Form form = asked.form();
        Map<String, String> typed = FormInput.typed(form, call);
        Checked checked = form.check(FormInput.values(form, typed, call.say().zone()));
        if (!checked.passed()) {
            return again(
                    call,
                    asked,
                    typed,
                    checked.errors().stream().map(Refusal::of).toList());
        }
        Actor actor = speaker(call, checked.values().flag("anonymous", false));
        Reception reception = desks.feedback().intake().handIn(actor, asked.said(checked.values()), key(call));
        if (reception instanceof Refused refused) {
            return again(
                    call,
                    asked,
                    typed,
                    refused.refusals().stream().map(HandIn::atField).toList());
        }
        Receipt receipt = reception.receipt();
        String reference = receipt.id();
        boolean staff = call.account().filter(account -> !account.resident()).isPresent();
        Actor adds = staff ? actor : Follower.of(receipt.feedback()).actor();
        List<String> left = receipt.replayed() ? List.of() : files.refusals(call, adds, reference, call.files("file"));
        if (!left.isEmpty()) {
            call.tell(String.join(" ", left));
        }
        if (!staff && receipt.followCode().isPresent() && !isOwn(call, receipt.feedback())) {
            Following.keep(call, Follower.of(receipt.feedback()));
        }
        call.keep(THANKS + reference, receipt.followCode().map(FollowCode::text).orElse(""));
        return Answer.redirect("/thanks/" + Paths.encoded(reference));
    }

    /** Whoever is logged in reads and does what they said under their own name as themselves. */
    private static boolean isOwn(Call call, Feedback feedback) {
        return call.account()
                .filter(account ->
                        account.id().equals(feedback.intake().submitter().party()))
                .isPresent();
    }

    public Answer thanks(Call call) {
        String reference = call.path("id");
        String code =
                call.kept(THANKS + reference, String.class).orElseThrow(() -> new Stopped(Answer.redirect("/follow")));
        Actor actor = Following.actor(call, desks).orElseThrow(() -> new Stopped(Answer.redirect("/follow")));
        Feedback feedback = desks.feedback()
                .records()
                .find(actor, reference)
                .orElseThrow(() -> new Stopped(Answer.redirect("/follow")));
        boolean staff = call.account().filter(account -> !account.resident()).isPresent();
        String link = Following.link(desks.address(call), reference, code);
        Say say = call.say().in(desks.zone(actor, feedback, call.say().zone()));
        ThanksView view = new ThanksView(
                reference,
                code,
                staff ? "/case/" + Paths.encoded(reference) : Following.path(reference),
                link,
                code.isEmpty() ? null : QrCode.of(link),
                staff,
                Following.nobody(feedback),
                Promise.of(feedback, desks.now(), say),
                desks.accountOf(feedback).map(account -> account.name(say)).orElse(null),
                staff && !code.isEmpty() ? texts(feedback, code, link, say) : Map.of(),
                feedback,
                staff ? next(actor, feedback, say) : List.of());
        return new Answer.Page(200, "thanks", staff ? "page.receipt" : "page.thanks", view);
    }

    private List<Acts.ActView> next(Actor actor, Feedback feedback, Say say) {
        return acts.views(actor, feedback, say, "staff", null).stream()
                .filter(Acts.ActView::next)
                .toList();
    }

    /** The caller's language is not the desk's. */
    private Map<String, String> texts(Feedback feedback, String code, String link, Say desk) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Say say = new Say(locale, desk.texts(), desk.zone());
            texts.put(say.tag(), say.text("receipt.text", feedback.id(), code, link));
        }
        return texts;
    }

    private Answer again(Call call, HandInForm asked, Map<String, String> typed, List<Refusal> refusals) {
        FormView form = asked.view(call.say(), typed, refusals);
        return Answer.page(422, "hand-in", view(asked, form, call));
    }

    private static String key(Call call) {
        String key = call.parameter("key");
        return key.isBlank() ? UUID.randomUUID().toString() : key;
    }

    /** The desk points into the envelope; the form is flat. */
    private static Refusal atField(Refusal refusal) {
        String pointer = refusal.pointer();
        return pointer == null ? refusal : new Refusal(pointer.replaceFirst("^/details/", "/"), refusal.message());
    }

    private HandInForm asked(Call call) {
        return new HandInForm(desks, actor(call), call.account().orElse(null));
    }

    /** Whoever is not logged in is somebody all the same, for as long as their session lasts. */
    private Actor actor(Call call) {
        return call.account().map(account -> account.actor(desks.company())).orElseGet(() -> guest(call));
    }

    /** A resident who leaves out their name is recorded as nobody, and as another nobody each time. */
    private Actor speaker(Call call, boolean anonymous) {
        boolean resident = call.account().filter(Account::resident).isPresent();
        return resident && anonymous
                ? Actor.of(desks.company(), "guest-" + UUID.randomUUID(), Roles.RESIDENT)
                : actor(call);
    }

    private Actor guest(Call call) {
        String id = call.kept(GUEST, String.class).orElseGet(() -> {
            String drawn = "guest-" + UUID.randomUUID();
            call.keep(GUEST, drawn);
            return drawn;
        });
        return Actor.of(desks.company(), id, Roles.RESIDENT);
    }
}
