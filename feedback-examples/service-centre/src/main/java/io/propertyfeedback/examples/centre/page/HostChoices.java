package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.access.StaffMember;
import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.account.Accounts;
import io.propertyfeedback.examples.centre.form.Choices;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Title;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The people, departments and categories of this company. */
final class HostChoices implements Choices {
    private final Accounts accounts;
    private final CategoryTree categories;
    private final List<StaffMember> staff;
    private final Instant now;

    /** @param staff who can be given a case */
    HostChoices(Accounts accounts, CategoryTree categories, List<StaffMember> staff, Instant now) {
        this.accounts = accounts;
        this.categories = categories;
        this.staff = staff;
        this.now = now;
    }

    @Override
    public List<Choice> of(Field field, Say say) {
        return switch (field.type()) {
            case PERSON -> people(say);
            case DEPARTMENT -> departments(say);
            case CATEGORY -> categories(say);
            default -> List.of();
        };
    }

    /** Whoever is away stands there, too: that they are is why they are not chosen. */
    private List<Choice> people(Say say) {
        List<Choice> people = new ArrayList<>();
        for (StaffMember member : staff) {
            String role = member.roles().stream()
                    .sorted()
                    .map(each -> say.of(Title.ofRole(each)))
                    .findFirst()
                    .orElse("");
            StaffMember.Absence absence = member.absence();
            String name = say.of(member.name());
            String shown =
                    absence != null && absence.at(now) ? say.text("case.away", name, say.day(absence.until())) : name;
            people.add(new Choice(member.id(), shown, role));
        }
        return people;
    }

    private List<Choice> departments(Say say) {
        return accounts.all().stream()
                .map(Account::department)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .map(id -> Choice.of(id, say.title("department", id)))
                .toList();
    }

    /** What can be chosen are the leaves of the tree, under their kinds. */
    private List<Choice> categories(Say say) {
        List<Choice> all = new ArrayList<>();
        for (Category each : categories.all()) {
            boolean leaf =
                    categories.all().stream().noneMatch(other -> other.depth() > each.depth() && other.within(each));
            if (leaf) {
                List<String> titles = categories.titles(each, say.locale(), say.texts());
                List<String> below = titles.size() == 1 ? titles : titles.subList(1, titles.size());
                all.add(new Choice(each.path(), String.join(" › ", below), titles.get(0)));
            }
        }
        return all;
    }
}
