package io.propertyfeedback.examples.replay.report;

import static io.propertyfeedback.examples.replay.report.Phrases.both;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.propertyfeedback.examples.replay.source.ReplayException;
import io.propertyfeedback.kpi.measure.Backlog;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report as one page that asks for nothing else: style, script and drawing library are inside. Both languages are
 * in it, and a switch; each text says by {@code lang} which it is.
 */
public final class HtmlReport {
    private static final String CHART_LIBRARY = "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final JsonMapper JSON = new JsonMapper();

    /** A headline figure. */
    record Tile(Said name, Said value, Said beside) {}

    private HtmlReport() {}

    /** @param language which of the two is shown first */
    public static void write(Subject subject, Locale language, Path page) {
        List<Section> sections = sections(subject);
        Template template = Mustache.compiler().compile(resource("report.mustache"));
        Map<String, Object> view = Map.of(
                "lang", Phrases.language(language).equals(Locale.ENGLISH) ? "en" : "zh-Hans",
                "title", both("replay.title", subject.city()),
                "subtitle", subtitle(subject),
                "tiles", tiles(subject.figures().all()),
                "sections", sections,
                "footer", both("replay.footer"),
                "style", resource("report.css"),
                "script", resource("report.js"),
                "library", library(),
                "charts", json(sections));
        try (Writer out = Files.newBufferedWriter(page, StandardCharsets.UTF_8)) {
            template.execute(view, out);
        } catch (IOException e) {
            throw new ReplayException("replay.file-unwritable", page, e.toString());
        }
    }

    private static List<Section> sections(Subject subject) {
        MonthSections months = new MonthSections(subject);
        GroupSections groups = new GroupSections(subject);
        List<Section> sections = new ArrayList<>();
        sections.add(months.timeliness());
        sections.add(groups.durations());
        sections.add(months.backlog());
        sections.add(groups.channels());
        sections.add(groups.types());
        sections.addAll(new CheckSections(subject).all());
        return sections;
    }

    private static Said subtitle(Subject subject) {
        var zone = subject.mapping().zone();
        String from = subject.reading()
                .first()
                .map(at -> MINUTE.format(at.atZone(zone)))
                .orElse("");
        return both(
                "replay.subtitle",
                from.substring(0, Math.min(10, from.length())),
                MINUTE.format(subject.asOf().atZone(zone)),
                zone.getId(),
                Path.of(subject.file()).getFileName());
    }

    private static List<Tile> tiles(Figures.Group all) {
        return List.of(
                new Tile(both("kpi.received"), Shown.count(all.received().n()), both("replay.tile-received")),
                new Tile(
                        both("kpi.settled"),
                        Shown.count(all.settled().n()),
                        both(
                                "replay.tile-settled",
                                Shown.share(all.settled().n(), all.received().n()))),
                new Tile(
                        both("kpi.resolution-timeliness"),
                        Shown.share(all.onTime().value()),
                        of(all.onTime().numerator(), all.onTime().denominator())),
                new Tile(
                        both("replay.median"),
                        Shown.median(all.handling()),
                        both("replay.tile-p90", Shown.p90(all.handling()))),
                new Tile(
                        both("kpi.repeat-by-address"),
                        Shown.share(all.repeat().value()),
                        of(all.repeat().numerator(), all.repeat().denominator())),
                new Tile(
                        both("kpi.backlog"),
                        Shown.count(all.backlog().n()),
                        both("replay.tile-overdue", Shown.count(all.backlog().part(Backlog.OVERDUE)))));
    }

    private static Said of(long part, long whole) {
        return both("replay.of", Shown.count(part), Shown.count(whole));
    }

    /** Safe inside a script element: nothing in it can end the element. */
    private static String json(List<Section> sections) {
        List<Chart> charts =
                sections.stream().map(Section::chart).filter(Objects::nonNull).toList();
        return JSON.writeValueAsString(charts).replace("<", "\\u003c");
    }

    private static String library() {
        // The address of a source map would be asked for by a browser's tools.
        return text(CHART_LIBRARY).replaceAll("//# sourceMappingURL=\\S+", "");
    }

    private static String resource(String name) {
        return text("/io/propertyfeedback/examples/replay/" + name);
    }

    private static String text(String path) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ReplayException("replay.file-unreadable", path, e.toString());
        }
    }
}
