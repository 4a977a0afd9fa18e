package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.process.Roles;
import java.util.Map;

/** The first page, and where each begins after the login. */
public final class Home {
    private Home() {}

    public static Answer show(Call call) {
        return Answer.page("home", Map.of());
    }

    public static Answer start(Call call) {
        Account account = call.loggedIn();
        boolean looks =
                account.roles().contains(Roles.MANAGER) || account.roles().contains(Roles.ADMIN);
        return Answer.redirect(account.resident() ? "/mine" : looks ? "/dashboard" : "/queue");
    }
}
