package io.propertyfeedback.examples.centre.demo;

import io.propertyfeedback.access.Directory;
import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.account.Accounts;
import io.propertyfeedback.form.Bilingual;
import io.propertyfeedback.process.Roles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The staff of the demo, of whom one is on leave. A real host asks its personnel system. */
public final class DemoDirectory implements Directory {
    private static final String AWAY = "lin.tao";
    private static final String DEPUTY = "liu.yang";
    private static final String SUPERVISOR = "zhou.wei";
    private static final String MANAGER = "wu.gang";

    private final Accounts accounts;
    private final StaffMember.Absence leave;

    /** @param now from when the one who is on leave is away for a week */
    public DemoDirectory(Accounts accounts, Instant now) {
        this.accounts = accounts;
        this.leave = new StaffMember.Absence(now, now.plus(Duration.ofDays(7)), DEPUTY);
    }

    @Override
    public Optional<StaffMember> find(String company, String id) {
        return accounts.find(id).filter(account -> !account.resident()).map(this::member);
    }

    @Override
    public List<StaffMember> staffOf(String company, String community) {
        return accounts.all().stream()
                .filter(account -> !account.resident() && account.covers(community))
                .map(this::member)
                .toList();
    }

    private StaffMember member(Account account) {
        String department = account.department();
        boolean leads = account.roles().contains(Roles.SUPERVISOR);
        return new StaffMember(
                account.id(),
                new Bilingual(account.english(), account.chinese()),
                account.roles(),
                account.communities().isEmpty() ? null : account.communities(),
                department == null ? Set.of() : Set.of(department),
                account.id().equals(MANAGER) ? null : leads ? MANAGER : SUPERVISOR,
                account.id().equals(AWAY) ? leave : null);
    }
}
