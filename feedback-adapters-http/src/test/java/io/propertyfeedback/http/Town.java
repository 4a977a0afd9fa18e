package io.propertyfeedback.http;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.PropertyFeedbackBuilder;
import io.propertyfeedback.desk.SetupDesk;
import io.propertyfeedback.memory.MemoryAttachmentStore;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Organisation;
import io.propertyfeedback.model.OrganisationNode;
import io.propertyfeedback.port.ContentInspector;
import io.propertyfeedback.process.Putting;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Two companies with the same ids, two communities, and somebody in every role; each has a key that is their name. */
final class Town {
    private final PropertyFeedback feedback;
    private final Map<String, Actor> people = new LinkedHashMap<>();

    private Town(PropertyFeedback feedback) {
        this.feedback = feedback;
    }

    static Town inMemory() {
        return over(PropertyFeedback.inMemory());
    }

    /** Put now, or by whoever opened the town over this storage before. */
    private static void isThere(Putting put) {
        if (!(put instanceof Putting.Stale)) {
            put.stored();
        }
    }

    static Town over(PropertyFeedbackBuilder builder) {
        Town town = new Town(builder.attachments(new MemoryAttachmentStore(Clock.systemUTC()), Town::inspected)
                .open());
        for (String company : new String[] {"acme", "other"}) {
            Actor admin = Actor.of(company, "ann", Roles.ADMIN);
            SetupDesk setup = town.feedback.setup();
            isThere(setup.put(
                    admin,
                    WorkingCalendar.in(ZoneId.of("Asia/Shanghai"))
                            .id("office")
                            .weekdays(Window.of("09:00", "12:00"), Window.of("13:30", "18:00"))
                            .build(),
                    0));
            isThere(setup.put(admin, Community.of(company, "garden", "Garden Court", "office"), 0));
            isThere(setup.put(admin, Community.of(company, "harbour", "海港花园", "office"), 0));
            isThere(setup.put(
                    admin,
                    Organisation.of(
                            OrganisationNode.top("group", "Group", "集团"),
                            OrganisationNode.top("coast", "Coast", "沿海区域").below("group"),
                            OrganisationNode.top("harbour-project", "Harbour", "海港项目")
                                    .below("coast")
                                    .of("harbour"),
                            OrganisationNode.top("garden-project", "Garden", "花园项目")
                                    .below("group")
                                    .of("garden")),
                    0));
        }
        town.person("ann", Roles.ADMIN);
        town.person("dora", Roles.FRONT_DESK);
        town.person("li", Roles.HANDLER);
        town.person("wu", Roles.HANDLER);
        town.person("fay", Roles.FOLLOW_UP);
        town.person("rui", Roles.REVIEWER);
        town.person("sun", Roles.SUPERVISOR);
        town.person("max", Roles.MANAGER);
        town.person("rose", Roles.RESIDENT);
        town.person("imp", Roles.IMPORTER);
        town.people.put(
                "hana",
                Actor.of("acme", "hana", Roles.HANDLER, Roles.FRONT_DESK).inCommunities("harbour"));
        town.people.put("olga", Actor.of("other", "dora", Roles.FRONT_DESK, Roles.SUPERVISOR));
        return town;
    }

    /** A picture begins as JPEGs do; anything else is a text. */
    private static Optional<ContentInspector.Inspected> inspected(byte[] content) {
        boolean picture = content.length > 1 && content[0] == (byte) 0xFF && content[1] == (byte) 0xD8;
        return Optional.of(new ContentInspector.Inspected(picture ? "image/jpeg" : "text/plain", content));
    }

    private void person(String name, String role) {
        people.put(name, Actor.of("acme", name, role));
    }

    PropertyFeedback feedback() {
        return feedback;
    }

    Map<String, Actor> people() {
        return people;
    }

    Actor actor(String name) {
        return people.get(name);
    }

    FeedbackHttpSetup setup() {
        ApiKeys keys = ApiKeys.none();
        for (Map.Entry<String, Actor> person : people.entrySet()) {
            keys = keys.with(ApiKeys.hash(person.getKey()), person.getValue());
        }
        return FeedbackHttpApi.over(feedback)
                .authentication(keys.or(ContainerAuthentication.of("acme")))
                .slowestBody(Duration.ofSeconds(3))
                .openTo("acme");
    }

    FeedbackHttpApi api() {
        return setup().build();
    }
}
