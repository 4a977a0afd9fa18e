package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.form.Choices;
import io.propertyfeedback.examples.centre.form.FormView;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.form.Bilingual;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.intake.CategoryTree;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked of whoever hands in: a form like any other. Staff also say by which channel and for whom. */
final class HandInForm implements Choices {
    private static final List<SubmitterKind> KINDS = List.of(
            SubmitterKind.OWNER,
            SubmitterKind.RENTER,
            SubmitterKind.FAMILY,
            SubmitterKind.SHOP,
            SubmitterKind.VISITOR,
            SubmitterKind.OWNERS_COMMITTEE,
            SubmitterKind.RESIDENTS_COMMITTEE);

    /** Whom a resident says it is about; asked for beside the rest. */
    static final Set<String> ABOUT = Set.of("concerns", "alsoConcerns");

    private final Desks desks;
    private final Actor actor;
    private final boolean staff;
    private final boolean known;
    private final List<Community> communities;
    private final Map<Channel, Wording> channels;
    private final CategoryTree categories;
    private final Choices host;
    /** Whom a resident can name, by community; guests are told nobody's name. */
    private final Map<String, Map<String, Bilingual>> names = new LinkedHashMap<>();

    HandInForm(Desks desks, Actor actor, @Nullable Account account) {
        this.desks = desks;
        this.actor = actor;
        this.staff = account != null && !account.resident();
        this.known = account != null && account.resident();
        this.channels = desks.feedback().setup().channels(actor);
        this.communities = desks.feedback().setup().communities(actor);
        this.categories = desks.categories(actor);
        if (known) {
            communities.forEach(
                    each -> names.put(each.id(), desks.feedback().intake().nameable(actor, each.id())));
        }
        this.host = new HostChoices(desks.accounts(), categories, List.of(), desks.now());
    }

    List<Choice> communities(Say say) {
        return communities.stream()
                .map(each -> Choice.of(each.id(), Desks.name(each, say)))
                .toList();
    }

    List<HandIn.Phone> phones(Say say) {
        return communities.stream()
                .flatMap(each -> Stream.ofNullable(each.emergencyPhone())
                        .map(number -> new HandIn.Phone(each.id(), Desks.name(each, say), number)))
                .toList();
    }

    /** The paths of what is an emergency, one a line. */
    String urgent() {
        return categories.all().stream()
                .filter(categories::isUrgent)
                .map(Category::path)
                .collect(Collectors.joining("\n"));
    }

    /** What is certain before anything is typed: where there is one community only, it is that one. */
    Map<String, String> certain() {
        return communities.size() == 1 ? Map.of("community", communities.get(0).id()) : Map.of();
    }

    Form form() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice(
                        "community", communities.stream().map(Community::id).toList())
                .required());
        if (staff) {
            fields.add(Field.choice(
                            "channel",
                            channels.keySet().stream().map(Channel::id).toList())
                    .required());
        }
        fields.add(Field.category("category").required());
        fields.add(Field.text("title").max(80));
        fields.add(Field.longText("text").required());
        fields.add(Field.text("unit").max(30));
        fields.add(Field.text("place").max(100));
        if (staff) {
            fields.add(Field.choice("account", residents().map(Account::id).toList()));
            fields.add(
                    Field.choice("kind", KINDS.stream().map(SubmitterKind::id).toList()));
            fields.add(Field.choice(
                    "priority", Priority.RANKED.stream().map(Priority::id).toList()));
            fields.add(Field.instant("receivedAt"));
            fields.add(Field.text("backdateReason").max(500));
            fields.add(Field.choice("concerns", colleagues().map(Account::id).toList()));
        }
        if (!known) {
            fields.add(Field.text("name").max(60));
            fields.add(Field.text("phone").max(30));
        } else {
            fields.add(Field.flag("anonymous"));
            List<String> named = names.values().stream()
                    .flatMap(each -> each.keySet().stream())
                    .distinct()
                    .toList();
            if (!named.isEmpty()) {
                fields.add(Field.choice("concerns", named));
                fields.add(Field.choice("alsoConcerns", named));
            }
        }
        fields.add(Field.flag("publishable"));
        return Form.of(fields);
    }

    /** Of the communities where the actor works. */
    private Stream<Account> residents() {
        return desks.accounts().all().stream()
                .filter(Account::resident)
                .filter(account -> communities.stream().anyMatch(each -> account.covers(each.id())));
    }

    /** Under their communities, where there are several. */
    private List<Choice> named(Say say) {
        return communities.stream()
                .flatMap(each -> names.getOrDefault(each.id(), Map.of()).entrySet().stream()
                        .map(member -> new Choice(
                                member.getKey(),
                                say.of(member.getValue()),
                                names.size() > 1 ? Desks.name(each, say) : "")))
                .toList();
    }

    private Stream<Account> colleagues() {
        return desks.accounts().all().stream().filter(account -> !account.resident());
    }

    /** With what was typed, and what is wrong with it. Staff read what they ask a caller, residents what is asked of them. */
    FormView view(Say say, Map<String, String> typed, List<Refusal> refused) {
        FormView view = FormView.of("h", form(), this, say, typed, refused);
        return staff
                ? view.titled(field -> say.texts()
                        .find(say.locale(), "staff.field." + field.id())
                        .orElseGet(() -> field.title(say.locale(), say.texts())))
                : view;
    }

    @Override
    public List<Choice> of(Field field, Say say) {
        return switch (field.id()) {
            case "community" -> communities(say);
            case "channel" ->
                channels.entrySet().stream()
                        .map(each -> Choice.of(each.getKey().id(), say.of(each.getValue())))
                        .toList();
            case "kind" ->
                KINDS.stream()
                        .map(each -> Choice.of(each.id(), say.of(Title.of(each))))
                        .toList();
            case "account" ->
                residents().map(each -> Choice.of(each.id(), each.name(say))).toList();
            case "concerns", "alsoConcerns" ->
                known
                        ? named(say)
                        : colleagues()
                                .map(each -> Choice.of(each.id(), each.name(say)))
                                .toList();
            default -> host.of(field, say);
        };
    }

    /** What was handed in, of checked values. */
    NewFeedback said(Document values) {
        Channel channel = staff ? new Channel(values.text("channel")) : Channel.ONLINE;
        NewFeedback said = NewFeedback.of(
                        desks.company(),
                        values.text("community"),
                        channel,
                        values.text("category"),
                        values.text("text"))
                .titled(values.optionalText("title").orElse(""))
                .at(new Location(
                        null,
                        values.optionalText("unit").orElse(null),
                        values.optionalText("place").orElse(null)));
        if (values.optionalInstant("receivedAt").isPresent()) {
            Instant at = values.instant("receivedAt");
            Optional<String> late = values.optionalText("backdateReason");
            said = late.isPresent() ? said.backdated(at, late.get()) : said.receivedAt(at);
        }
        if (values.optionalText("priority").isPresent()) {
            said = said.priority(new Priority(values.text("priority")));
        }
        said = said.concerning(Stream.of("concerns", "alsoConcerns")
                .flatMap(field -> values.optionalText(field).stream())
                .distinct()
                .toArray(String[]::new));
        if (values.flag("publishable", false)) {
            said = said.publishable();
        }
        return from(said, values);
    }

    private NewFeedback from(NewFeedback said, Document values) {
        SubmitterKind kind = values.optionalText("kind").map(SubmitterKind::new).orElse(SubmitterKind.OWNER);
        if (known) {
            return values.flag("anonymous", false) ? said : said.from(new Submitter(kind, actor.id(), null));
        }
        Optional<String> name = values.optionalText("name");
        Optional<String> phone = values.optionalText("phone");
        Optional<String> account = values.optionalText("account");
        if (name.isEmpty() && phone.isEmpty()) {
            return account.isEmpty() ? said : said.from(new Submitter(kind, account.get(), null));
        }
        String party = account.orElseGet(() -> staff ? caller(phone.orElse("")) : actor.id());
        Person person = Person.of(desks.company(), party);
        person = name.isPresent() ? person.named(name.get()) : person;
        person = phone.isPresent() ? person.withPhone(phone.get()) : person;
        return said.from(kind, person);
    }

    /** Known by the number, else somebody of whom nothing is known but this call. */
    private String caller(String phone) {
        return desks.callers().party(desks.company(), phone).orElseGet(() -> "person-" + UUID.randomUUID());
    }
}
