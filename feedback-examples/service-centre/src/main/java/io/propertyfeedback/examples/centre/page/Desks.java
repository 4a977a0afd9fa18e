package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.account.Accounts;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every page works with.
 *
 * @param company  whose service centre it is
 * @param feedback the library
 * @param accounts who may log in
 * @param callers  by whom callers are known again
 * @param time     what time it is
 * @param site     by which address residents reach it; null: by the one that the browser asks
 */
public record Desks(
        String company,
        PropertyFeedback feedback,
        Accounts accounts,
        Callers callers,
        InstantSource time,
        @Nullable String site) {

    public Instant now() {
        return time.instant();
    }

    /** What links begin with that are read elsewhere. */
    String address(Call call) {
        return site == null ? call.origin() : site;
    }

    /** Whose list a feedback stands in: the account of whoever said it. */
    Optional<Account> accountOf(Feedback of) {
        String party = of.intake().submitter().party();
        return party == null ? Optional.empty() : accounts.find(party).filter(Account::resident);
    }

    /** The resident whose number it is, unless several share it. */
    Optional<Account> accountAt(String number) {
        Optional<String> digits = Callers.digits(number);
        List<Account> at = accounts.all().stream()
                .filter(Account::resident)
                .filter(account -> digits.isPresent()
                        && Optional.ofNullable(account.phone())
                                .flatMap(Callers::digits)
                                .equals(digits))
                .toList();
        return at.size() == 1 ? Optional.of(at.get(0)) : Optional.empty();
    }

    /** What people call a member of staff or a resident. */
    public String name(String id, Say say) {
        if (id.startsWith("guest-") || id.startsWith("follow:")) {
            return say.text("case.submitter");
        }
        return accounts.find(id)
                .map(account -> account.name(say))
                .orElseGet(() -> say.texts().find(say.locale(), "actor." + id).orElse(id));
    }

    /** Whether something was done by whoever said it: by the party itself, as a guest, or by reference and code. */
    boolean speaks(String actor, @Nullable String party) {
        return actor.equals(party) || actor.startsWith("guest-") || actor.startsWith("follow:");
    }

    /** What feedback can be about, as declared in code and set up at run time. */
    CategoryTree categories(Actor actor) {
        return feedback.setup().categories(actor);
    }

    /** What people call a community. */
    public static String name(Community community, Say say) {
        return say.texts()
                .find(say.locale(), "field.community." + community.id())
                .orElse(community.name());
    }

    public String community(Actor actor, String id, Say say) {
        return feedback.setup().community(actor, id).map(c -> name(c, say)).orElse(id);
    }

    /** The zone in which a feedback's community lives. */
    public ZoneId zone(Actor actor, Feedback of, ZoneId otherwise) {
        return feedback.setup()
                .community(actor, of.intake().community())
                .flatMap(c -> feedback.setup().calendar(actor, c.calendar()))
                .map(WorkingCalendar::zone)
                .orElse(otherwise);
    }

    /** The process that a feedback keeps. */
    public Optional<FeedbackProcess> process(Actor actor, Feedback of) {
        return feedback.setup().process(actor, of.position().process());
    }
}
