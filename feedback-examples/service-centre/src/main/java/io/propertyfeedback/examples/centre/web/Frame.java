package io.propertyfeedback.examples.centre.web;

import io.propertyfeedback.access.AccessPolicy;
import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.model.Actor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around every page: title, navigation, language, who is logged in. */
public final class Frame {
    private static final String ANY = "any"; // roles are the same in every company

    private final Call call;
    private final String title;

    Frame(Call call, String title) {
        this.call = call;
        this.title = title;
    }

    /** An entry of the navigation. */
    public record Link(String to, String title, boolean here) {}

    public Say say() {
        return call.say();
    }

    public String text(String key, Object... arguments) {
        return say().text(key, arguments);
    }

    public String title() {
        return text(title);
    }

    public @Nullable Account account() {
        return call.account().orElse(null);
    }

    /** What was done on the page before; null when there is nothing to say. */
    public @Nullable String told() {
        return call.told().orElse(null);
    }

    /** The secret for a form of this page. */
    public String csrf() {
        return call.csrf();
    }

    public String otherLanguage() {
        return say().chinese() ? "en" : "zh";
    }

    /** Where the switch of the language leads. */
    public String languageSwitch() {
        return "/language/" + otherLanguage() + "?to=" + Paths.encoded(call.here());
    }

    public List<Link> links() {
        Account account = account();
        List<Link> links = new ArrayList<>();
        if (account == null || account.resident()) {
            add(links, "/hand-in");
            add(links, "/follow");
        }
        if (account != null && account.resident()) {
            add(links, "/mine");
        }
        if (account != null && !account.resident()) {
            if (may(account, Operation.RECEIVE)) {
                add(links, "/phone");
                add(links, "/batch");
            }
            if (may(account, Operation.SEARCH)) {
                add(links, "/queue");
            }
            if (may(account, Operation.REPORT)) {
                add(links, "/dashboard");
            }
            add(links, "/process");
            if (may(account, Operation.OPERATE)) {
                add(links, "/subscriptions");
            }
            if (may(account, Operation.SEARCH) || may(account, Operation.SET_UP)) {
                add(links, "/definitions");
            }
        }
        add(links, "/figures");
        return links;
    }

    /** A link that would only lead to a refusal is not shown. */
    private static boolean may(Account account, Operation operation) {
        Actor actor = account.actor(ANY);
        return AccessPolicy.byRole().allows(actor, operation, Target.company(ANY));
    }

    private void add(List<Link> links, String to) {
        String here = call.here();
        links.add(new Link(to, text("page." + to.substring(1)), here.equals(to) || here.startsWith(to + '?')));
    }

    /** Whether a search box stands in the head. */
    public boolean searches() {
        Account account = account();
        return account != null && !account.resident() && may(account, Operation.SEARCH);
    }

    /** What was searched for on this page. */
    public String searched() {
        return call.parameter("words");
    }

    /** Residents' pages are narrow, those of the staff are wide. */
    public boolean wide() {
        Account account = account();
        return account != null && !account.resident();
    }
}
