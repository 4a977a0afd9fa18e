package io.propertyfeedback.kpi.measure;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.CaseFactBuilder;
import io.propertyfeedback.kpi.fact.ClockFact;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.WorkingCalendar;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The published service requests of a city, as facts. They lie outside the project; a test skips where they do not. */
enum PublicRecords {
    BOSTON(
            "records/boston311_2015_inspections_property.csv",
            "MM/dd/yyyy hh:mm:ss a",
            new Columns("CASE_ENQUIRY_ID", "OPEN_DT", "TARGET_DT", "CLOSED_DT", "TYPE", "Source", "Location")),
    NEW_YORK(
            "records/nyc311/nyc311_noise_2016-01-01.csv",
            "M/d/yy H:mm",
            new Columns(
                    "Unique Key",
                    "CreatedDate",
                    "Due Date",
                    "Closed Date",
                    "Complaint Type",
                    "Agency",
                    "Incident Address"));

    private record Columns(
            String id, String created, String due, String closed, String type, String channel, String address) {}

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final WorkingCalendar CALENDAR = WorkingCalendar.roundTheClock(ZONE);
    static final String KIND = "request/";

    private final String file;
    private final DateTimeFormatter format;
    private final Columns columns;

    PublicRecords(String file, String pattern, Columns columns) {
        this.file = file;
        this.format = DateTimeFormatter.ofPattern(pattern, Locale.US);
        this.columns = columns;
    }

    List<CaseFact> facts() {
        return read(file).stream().map(this::fact).toList();
    }

    List<CSVRecord> rows() {
        return read(file);
    }

    Instant instant(String local) {
        return LocalDateTime.parse(local, format).atZone(ZONE).toInstant();
    }

    private CaseFact fact(CSVRecord row) {
        Instant created = instant(row.get(columns.created));
        Instant due = optional(row.get(columns.due));
        Instant closed = optional(row.get(columns.closed));
        CaseFactBuilder fact = CaseFact.of("city", name(), row.get(columns.id))
                .category(KIND + row.get(columns.type).strip())
                .channel(new Channel(row.get(columns.channel).strip()))
                .place(place(row.get(columns.address)))
                .receivedAt(created)
                .settledAt(closed)
                .imported(true);
        if (due != null) {
            ClockFact clock = ClockFact.running(ClockKind.RESOLUTION, null, created, due);
            fact.clock(closed == null ? clock : clock.stopped(closed));
        }
        return fact.build();
    }

    private @Nullable Instant optional(String local) {
        return local.isBlank() ? null : instant(local.strip());
    }

    private static @Nullable String place(String address) {
        String place = address.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        return place.isEmpty() ? null : place;
    }

    /** The rows of a file under the folder named by {@code feedback.data}, else beside the project. */
    static List<CSVRecord> read(String file) {
        String named = System.getProperty("feedback.data");
        Path path = Path.of(named == null ? "../../shared/data" : named).resolve(file);
        assumeTrue(Files.isReadable(path), () -> "skipped: reference data " + path.toAbsolutePath() + " is absent");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(path)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
