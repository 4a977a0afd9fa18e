package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.form.Choices.Choice;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.examples.centre.web.Stopped;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.query.SearchQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who is calling: by number or home what they said before stands there, and the form for what they say now is filled in as
 * far as it is known.
 */
public final class PhoneDesk {
    private static final int MOST = 10;
    private static final int LONGEST = 64;

    private final Desks desks;

    PhoneDesk(Desks desks) {
        this.desks = desks;
    }

    /**
     * What was said before.
     *
     * @param who    the name, as far as it is known
     * @param caller whether it was said from this number
     */
    public record Earlier(
            String id, String heading, String category, String when, String step, String who, boolean caller) {}

    /** Everything on the page. */
    public record View(
            String number,
            String community,
            String unit,
            List<Choice> communities,
            boolean asked,
            List<Earlier> earlier,
            HandIn.View form) {}

    /** Numbers are posted, so that they stand in no address. */
    public Answer show(Call call) {
        Account account = call.loggedIn();
        if (account.resident()) {
            throw new Stopped(Answer.redirect("/hand-in"));
        }
        Actor actor = account.actor(desks.company());
        String number = shortened(call.parameter("number"));
        String community = shortened(call.parameter("community"));
        String unit = shortened(call.parameter("unit"));
        String party = desks.callers().party(desks.company(), number).orElse("");
        Optional<Account> resident = desks.accountAt(number);
        List<Feedback> byNumber = new ArrayList<>();
        resident.ifPresent(known -> byNumber.addAll(found(actor, query().saidBy(known.id()))));
        if (!party.isEmpty()) {
            byNumber.addAll(found(actor, query().saidBy(party)));
        }
        boolean home = !unit.isEmpty() && !community.isEmpty();
        List<Feedback> byHome =
                home ? found(actor, query().inCommunities(Set.of(community)).aboutUnit(unit)) : List.of();
        List<Feedback> all = new ArrayList<>(byNumber);
        byHome.stream()
                .filter(each -> byNumber.stream().noneMatch(known -> known.id().equals(each.id())))
                .forEach(all::add);
        HandInForm asked = new HandInForm(desks, actor, account);
        Map<String, String> typed = typed(actor, number, community, unit, byNumber);
        resident.ifPresent(known -> {
            typed.put("account", known.id());
            typed.putIfAbsent("name", known.name(call.say()));
        });
        return Answer.page(
                "phone",
                new View(
                        number,
                        community,
                        unit,
                        asked.communities(call.say()),
                        !number.isEmpty() || !unit.isEmpty(),
                        all.stream()
                                .map(each -> earlier(actor, each, byNumber.contains(each), call.say()))
                                .toList(),
                        HandIn.view(asked, asked.view(call.say(), typed, List.of()), call)));
    }

    private static String shortened(String typed) {
        String text = typed.strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private SearchQuery query() {
        return SearchQuery.of(desks.company()).limit(MOST);
    }

    private List<Feedback> found(Actor actor, SearchQuery query) {
        return desks.feedback().records().search(actor, query).items();
    }

    /** What was asked for is what is typed; what is missing is what the caller told the last time. */
    private Map<String, String> typed(
            Actor actor, String number, String community, String unit, List<Feedback> byNumber) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("channel", Channel.PHONE.id());
        if (!byNumber.isEmpty()) {
            Feedback last = byNumber.get(0);
            typed.put("community", last.intake().community());
            byNumber.stream()
                    .map(each -> each.intake().location().unit())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(known -> typed.put("unit", known));
            typed.put("kind", last.intake().submitter().kind().id());
            person(actor, last).map(Person::name).ifPresent(name -> typed.put("name", name));
        }
        typed.put("phone", number);
        Map.of("community", community, "unit", unit).forEach((field, given) -> {
            if (!given.isEmpty()) {
                typed.put(field, given);
            }
        });
        return typed;
    }

    private Optional<Person> person(Actor actor, Feedback feedback) {
        return desks.feedback().records().submitter(actor, feedback.id());
    }

    private Earlier earlier(Actor actor, Feedback feedback, boolean caller, Say say) {
        var position = feedback.position();
        return new Earlier(
                feedback.id(),
                CasePage.heading(feedback, say),
                say.path(position.grading().category()),
                say.day(feedback.intake().receivedAt()),
                say.of(position.status().settled() ? Title.of(position.status()) : Title.of(position.step())),
                person(actor, feedback).map(Person::name).orElse(say.text("case.anonymous")),
                caller);
    }
}
