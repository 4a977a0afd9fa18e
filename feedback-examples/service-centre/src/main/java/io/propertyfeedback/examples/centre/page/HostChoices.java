package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.account.Accounts;
import io.propertyfeedback.examples.centre.form.Choices;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.standard.SevenSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The people, departments and categories of this company. */
final class HostChoices implements Choices {
    /** Who can be given a case: those in whose hands some step of a standard process is. */
    private static final Set<String> WORKERS = SevenSteps.process().steps().stream()
            .flatMap(step -> step.responsibleRole().stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Accounts accounts;
    private final CategoryTree categories;
    private final String community;

    /** @param community whose staff can be chosen; empty for everybody */
    HostChoices(Accounts accounts, CategoryTree categories, String community) {
        this.accounts = accounts;
        this.categories = categories;
        this.community = community;
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

    private List<Choice> people(Say say) {
        List<Choice> people = new ArrayList<>();
        for (Account account : accounts.all()) {
            boolean works = account.roles().stream().anyMatch(WORKERS::contains);
            if (works && (community.isEmpty() || account.covers(community))) {
                String role = account.roles().stream()
                        .sorted()
                        .map(each -> say.of(Title.ofRole(each)))
                        .findFirst()
                        .orElse("");
                people.add(new Choice(account.id(), account.name(say), role));
            }
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
