package io.propertyfeedback.definition;

import static io.propertyfeedback.form.Field.date;
import static io.propertyfeedback.form.Field.flag;
import static io.propertyfeedback.form.Field.group;
import static io.propertyfeedback.form.Field.groups;
import static io.propertyfeedback.form.Field.text;
import static io.propertyfeedback.form.Field.texts;

import io.propertyfeedback.document.Pointer;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Organisation;
import io.propertyfeedback.model.OrganisationNode;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.written.ProcessDocument;
import io.propertyfeedback.sla.WorkingCalendar;
import java.util.ArrayList;
import java.util.List;

/** The kinds of definitions that the library works by, each in one declaration. */
public final class StandardKinds {
    private static final int MOST_DAYS = 2_000;
    private static final int ID = 64;
    private static final Form TITLES =
            Form.of(text("en").notPersonal().max(200), text("zh").notPersonal().max(200));

    /** A community: its calendar and the processes, with their versions, by which it works. */
    public static final DefinitionKind<Community> COMMUNITY = DefinitionKind.named(
                    "community",
                    Form.of(
                            text("name").required().notPersonal().max(200),
                            text("calendar").required().notPersonal().max(ID),
                            date("opened"),
                            text("emergencyPhone").notPersonal().max(Community.MAX_PHONE),
                            group("processes").notPersonal(),
                            group("versions").notPersonal()),
                    source -> Community.fromDocument(source.company(), source.id(), source.document()),
                    Community::toDocument)
            .naming(StandardKinds::ofCommunity);

    /** How a company is organised; it has one, under the id {@code organisation}. */
    public static final DefinitionKind<Organisation> ORGANISATION = DefinitionKind.named(
                    "organisation",
                    Form.of(groups("nodes").notPersonal()),
                    StandardKinds::organisation,
                    Organisation::toDocument)
            .naming(StandardKinds::ofOrganisation);

    /** A working calendar. */
    public static final DefinitionKind<WorkingCalendar> CALENDAR = DefinitionKind.named(
            "calendar",
            Form.of(
                    text("zone").required().notPersonal().max(ID),
                    group("weekly").required().notPersonal(),
                    texts("holidays").notPersonal().max(MOST_DAYS),
                    group("overrides").notPersonal(),
                    date("knownUntil")),
            source -> CalendarDocument.read(source.id(), source.document()),
            CalendarDocument::write);

    /** A version of a process, under its reference such as {@code seven-steps:2}; it never changes. */
    public static final DefinitionKind<FeedbackProcess> PROCESS = DefinitionKind.named(
                    "process", ProcessDocument.FORM, StandardKinds::process, ProcessDocument::write)
            .once();

    /** A category, under its path, with its titles and whether it is an emergency. */
    public static final DefinitionKind<Titled> CATEGORY = DefinitionKind.named(
            "category", TITLES.plus(Form.of(flag("urgent"))), StandardKinds::category, Titled::write);

    /** A channel with its titles. */
    public static final DefinitionKind<Titled> CHANNEL =
            DefinitionKind.named("channel", TITLES, StandardKinds::channel, Titled::write);

    /** All of them. */
    public static final List<DefinitionKind<?>> ALL =
            List.of(COMMUNITY, ORGANISATION, CALENDAR, PROCESS, CATEGORY, CHANNEL);

    private StandardKinds() {}

    private static List<Reference> ofCommunity(Community community) {
        List<Reference> named = new ArrayList<>();
        named.add(new Reference("/calendar", CALENDAR.id(), community.calendar()));
        community
                .processes()
                .forEach((category, process) ->
                        named.add(new Reference(Pointer.to("/processes", category.path()), PROCESS.id(), process)));
        community
                .versions()
                .forEach((process, version) -> named.add(new Reference(
                        Pointer.to("/versions", process), PROCESS.id(), new ProcessRef(process, version).toString())));
        return named;
    }

    private static List<Reference> ofOrganisation(Organisation organisation) {
        List<Reference> named = new ArrayList<>();
        List<OrganisationNode> nodes = organisation.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            String community = nodes.get(i).community();
            if (community != null) {
                named.add(new Reference(Pointer.to("/nodes", i) + "/community", COMMUNITY.id(), community));
            }
        }
        return named;
    }

    private static Organisation organisation(Source source) {
        if (!source.id().equals(ORGANISATION.id())) {
            throw new IllegalArgumentException("A company has one organisation, under the id " + ORGANISATION.id());
        }
        return Organisation.fromDocument(source.document());
    }

    private static FeedbackProcess process(Source source) {
        FeedbackProcess process = ProcessDocument.read(source.document(), source.vocabulary());
        if (!process.ref().toString().equals(source.id())) {
            throw new IllegalArgumentException(
                    "The process " + process.ref() + " does not belong under the id " + source.id());
        }
        return process;
    }

    private static Titled category(Source source) {
        return Titled.read(new Category(source.id()).path(), source.document());
    }

    private static Titled channel(Source source) {
        return Titled.read(new Channel(source.id()).id(), source.document());
    }
}
