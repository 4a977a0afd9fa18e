package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.form.FormInput;
import io.propertyfeedback.examples.centre.form.FormView;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.examples.centre.web.Paths;
import io.propertyfeedback.examples.centre.web.Stopped;
import io.propertyfeedback.form.Checked;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.process.FollowCode;
import io.propertyfeedback.process.Follower;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where feedback is handed in: by anybody, by residents who are logged in, and by the staff for others. */
public final class HandIn {
    private static final String GUEST = "guest";
    private static final String THANKS = "thanks:";

    private final Desks desks;
    private final Files files;

    public HandIn(Desks desks) {
        this.desks = desks;
        this.files = new Files(desks);
    }

    /**
     * The form.
     *
     * @param phones whom to call at any hour; empty where no community has such a number
     * @param urgent the paths of the categories that are emergencies, one a line
     */
    public record View(FormView form, String key, List<Phone> phones, String urgent) {}

    /** The number to call in an emergency of a community. */
    public record Phone(String community, String name, String number) {}

    /** The receipt: what is needed to follow. */
    public record ThanksView(String reference, String code, String link) {}

    public Answer form(Call call) {
        HandInForm asked = asked(call);
        FormView form = asked.view(call.say(), Map.of(), List.of());
        return Answer.page("hand-in", view(asked, form, call));
    }

    static View view(HandInForm asked, FormView form, Call call) {
        return new View(form, UUID.randomUUID().toString(), asked.phones(call.say()), asked.urgent());
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
        } else if (staff) {
            call.tell(call.say().text("thanks.staff", reference));
        }
        if (staff) {
            return Answer.redirect("/case/" + reference);
        }
        call.keep(THANKS + reference, receipt.followCode().map(FollowCode::text).orElse(""));
        return Answer.redirect("/thanks/" + Paths.encoded(reference));
    }

    public Answer thanks(Call call) {
        String reference = call.path("id");
        String code =
                call.kept(THANKS + reference, String.class).orElseThrow(() -> new Stopped(Answer.redirect("/follow")));
        return Answer.page("thanks", new ThanksView(reference, code, "/follow/" + reference));
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
