package io.propertyfeedback.examples.replay;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.definition.StandardKinds;
import io.propertyfeedback.desk.DefinitionDesk;
import io.propertyfeedback.examples.replay.report.CityVerdict;
import io.propertyfeedback.examples.replay.report.ConsoleReport;
import io.propertyfeedback.examples.replay.report.Expected;
import io.propertyfeedback.examples.replay.report.Figures;
import io.propertyfeedback.examples.replay.report.HtmlReport;
import io.propertyfeedback.examples.replay.report.Phrases;
import io.propertyfeedback.examples.replay.report.Questions;
import io.propertyfeedback.examples.replay.report.Reading;
import io.propertyfeedback.examples.replay.report.RuleCheck;
import io.propertyfeedback.examples.replay.report.Subject;
import io.propertyfeedback.examples.replay.report.Titles;
import io.propertyfeedback.examples.replay.source.CalendarFile;
import io.propertyfeedback.examples.replay.source.CaseReader;
import io.propertyfeedback.examples.replay.source.CsvFile;
import io.propertyfeedback.examples.replay.source.Mapping;
import io.propertyfeedback.examples.replay.source.Rejects;
import io.propertyfeedback.examples.replay.source.ReplayException;
import io.propertyfeedback.examples.replay.source.Resource;
import io.propertyfeedback.examples.replay.source.Rules;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.WorkingCalendar;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One run: set up, read, ask, show. */
final class Replay {
    /** Whose the cases are. */
    static final String COMPANY = "public-data";

    private static final int DIFFERENCES_SHOWN = 20;

    private final Plan plan;
    private final Mapping mapping;
    private final PrintWriter out;
    private final Actor actor;

    Replay(Plan plan, PrintWriter out) {
        this.plan = plan;
        this.mapping = plan.mapping();
        this.out = out;
        this.actor = Actor.of(COMPANY, "import", Roles.IMPORTER, Roles.ADMIN).inCommunities(mapping.id());
    }

    /** @return whether every expected figure was equal */
    boolean run() {
        WorkingCalendar calendar = CalendarFile.read(plan.calendar(), mapping.zone());
        RuleCheck rules = new RuleCheck(Rules.read(plan.rules()), calendar);
        CityVerdict verdict = new CityVerdict();
        try (CsvFile file = CsvFile.open(plan.input(), mapping)) {
            folder(plan.rejects());
            folder(plan.database());
            say("replay.reading", plan.input().name(), city(), plan.database().toAbsolutePath());
            try (Database database = Database.open(plan.database(), plan.dryRun());
                    Rejects rejects = new Rejects(plan.rejects(), plan.language(), Phrases.texts())) {
                return run(file, database.storage(), calendar, rejects, rules, verdict);
            }
        }
    }

    private boolean run(
            CsvFile file,
            FeedbackStorage storage,
            WorkingCalendar calendar,
            Rejects rejects,
            RuleCheck rules,
            CityVerdict verdict) {
        PropertyFeedback feedback = PropertyFeedback.on(storage)
                .ids(new FileOrderIds(System.currentTimeMillis()))
                .refreshEvery(Duration.ofHours(1))
                .open();
        DefinitionDesk definitions = feedback.definitions();
        feedback.setup()
                .put(actor, calendar, definitions.version(actor, StandardKinds.CALENDAR, calendar.id()))
                .stored();
        Community community = Community.of(COMPANY, mapping.id(), mapping.city(), calendar.id());
        feedback.setup()
                .put(actor, community, definitions.version(actor, StandardKinds.COMMUNITY, mapping.id()))
                .stored();
        Vocabulary types = new Vocabulary(
                mapping.types(),
                storage.register(),
                COMPANY,
                "category",
                mapping.kind() + "/",
                named -> feedback.setup()
                        .declare(actor, new Category(mapping.kind() + "/" + named.id()), named.title(), named.chinese())
                        .stored());
        Vocabulary channels = new Vocabulary(
                mapping.channels(),
                storage.register(),
                COMPANY,
                "channel",
                "",
                named -> feedback.setup()
                        .declare(actor, new Channel(named.id()), named.title(), named.chinese())
                        .stored());
        Importing importing = new Importing(feedback, actor, mapping.id(), plan.dryRun(), rejects, rules, verdict);
        Reading reading;
        try (Progress progress = Progress.over(file.lines(), Phrases.text(plan.language(), "replay.progress"))) {
            reading = importing.all(file, new CaseReader(mapping, COMPANY, types, channels), progress::at);
        }
        tell(reading, rules);
        return plan.dryRun()
                || show(feedback, storage, reading, rules, verdict, new Titles(channels.known(), types.known()));
    }

    private void tell(Reading reading, RuleCheck rules) {
        say(
                plan.dryRun() ? "replay.read-dry" : "replay.read",
                reading.rows(),
                reading.isNew(),
                reading.isClosed(),
                reading.isKnown(),
                reading.isRefused());
        if (reading.isRefused() > 0) {
            say("replay.rejects", plan.rejects().toAbsolutePath());
        }
        if (reading.isClosedEarly() > 0) {
            say(
                    "replay.closed-early",
                    reading.isClosedEarly(),
                    reading.earlyLines().toString());
        }
        if (rules.compared() > 0) {
            say("replay.rules-equal", rules.equal(), rules.compared(), RuleCheck.TOLERANCE.toSeconds());
        }
    }

    private boolean show(
            PropertyFeedback feedback,
            FeedbackStorage storage,
            Reading reading,
            RuleCheck rules,
            CityVerdict verdict,
            Titles titles) {
        Optional<Instant> first = reading.first();
        if (first.isEmpty()) {
            say("replay.nothing");
            return true;
        }
        Instant asOf = plan.asOf()
                .or(() -> reading.last().map(last -> last.plusSeconds(1)))
                .orElseThrow();
        Questions questions = new Questions();
        Figures figures = new Figures(questions, first.get(), asOf, mapping.zone());
        Path table = plan.table();
        Optional<Expected> expected = Optional.ofNullable(table)
                .map(path -> Expected.read(Resource.file(path), mapping, asOf, questions, verdict));
        questions.answer(feedback.kpis(), actor);
        verdict.compare(storage, COMPANY, mapping.id(), asOf);
        Subject subject = new Subject(mapping, plan.input().name(), asOf, reading, figures, rules, verdict, titles);
        new ConsoleReport(out, plan.language()).print(subject);
        folder(plan.page());
        HtmlReport.write(subject, plan.language(), plan.page());
        say("replay.report", plan.page().toAbsolutePath());
        return expected.map(this::compare).orElse(true);
    }

    private boolean compare(Expected expected) {
        List<String> differences = expected.differences();
        say("replay.expected", expected.size() - differences.size(), expected.size());
        differences.stream().limit(DIFFERENCES_SHOWN).forEach(out::println);
        return differences.isEmpty();
    }

    private String city() {
        return plan.language().equals(Locale.ENGLISH) ? mapping.city() : mapping.cityZh();
    }

    private void say(String key, Object... arguments) {
        out.println(Phrases.text(plan.language(), key, arguments));
        out.flush();
    }

    private static void folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new ReplayException("replay.file-unwritable", file, e.toString());
        }
    }
}
