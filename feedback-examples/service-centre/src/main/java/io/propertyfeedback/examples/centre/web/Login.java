package io.propertyfeedback.examples.centre.web;

import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.account.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Login and logout. Whoever guesses is slowed down, by account and by address. Thread-safe. */
public final class Login {
    /** What stands behind a session that is logged in. */
    static final String ACCOUNT = "account";

    private static final int BY_ACCOUNT = 5;
    private static final int BY_ADDRESS = 50;
    private static final int LONGEST = 64;
    private static final int SESSION_SECONDS = 2 * 60 * 60;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final Allowance byAccount = new Allowance(BY_ACCOUNT, WINDOW);
    private final Allowance byAddress = new Allowance(BY_ADDRESS, WINDOW);

    /**
     * What the form shows.
     *
     * @param id    what was typed as the account
     * @param to    where to go afterwards
     * @param error the key of what is wrong, or null
     */
    public record View(String id, String to, @Nullable String error) {}

    public Login(Accounts accounts) {
        this.accounts = accounts;
    }

    public Answer form(Call call) {
        return call.account().isPresent()
                ? Answer.redirect("/")
                : Answer.page("login", new View("", Paths.own(call.parameter("to")), null));
    }

    public Answer login(Call call) {
        String typed = call.parameter("account").strip();
        String id = typed.length() <= LONGEST ? typed : "";
        String to = Paths.own(call.parameter("to"));
        String address = Strangers.address(call.request());
        long seconds = Math.max(byAccount.take(id), byAddress.take(address));
        if (seconds > 0) {
            return Answer.later(seconds, Answer.page(429, "login", new View(id, to, "login.later")));
        }
        Optional<Account> account = accounts.login(id, call.parameter("password"));
        if (account.isEmpty()) {
            return Answer.page(401, "login", new View(id, to, "login.wrong"));
        }
        byAccount.giveBack(id);
        byAddress.giveBack(address);
        enter(call.request(), account.get());
        return Answer.redirect(to.equals("/") ? "/start" : to);
    }

    /** A session that was there before is another one from now on: nobody can have planted it. */
    private static void enter(HttpServletRequest request, Account account) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession().setAttribute(ACCOUNT, account.id());
        request.getSession().setMaxInactiveInterval(SESSION_SECONDS);
    }

    public Answer logout(Call call) {
        HttpSession session = call.request().getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return Answer.redirect("/");
    }

    Optional<Account> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) instanceof String id
                ? accounts.find(id)
                : Optional.empty();
    }
}
