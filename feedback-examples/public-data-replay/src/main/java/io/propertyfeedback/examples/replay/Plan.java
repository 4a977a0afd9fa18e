package io.propertyfeedback.examples.replay;

import io.propertyfeedback.examples.replay.report.Phrases;
import io.propertyfeedback.examples.replay.source.Mapping;
import io.propertyfeedback.examples.replay.source.MappingFile;
import io.propertyfeedback.examples.replay.source.ReplayException;
import io.propertyfeedback.examples.replay.source.Resource;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to do.
 *
 * @param mapping  how the city writes
 * @param input    the records
 * @param calendar by which rules are reckoned; null means round the clock
 * @param rules    of deadlines; null means none
 * @param database the H2 file, without its ending
 * @param page     where the report goes
 * @param rejects  where refused rows go
 * @param language of what is printed
 * @param asOfTime local time of the city; null means the last thing that the records tell
 * @param table    figures to compare with; null means none
 * @param dryRun   whether nothing is kept
 */
record Plan(
        Mapping mapping,
        Resource input,
        @Nullable Resource calendar,
        @Nullable Resource rules,
        Path database,
        Path page,
        Path rejects,
        Locale language,
        @Nullable LocalDateTime asOfTime,
        @Nullable Path table,
        boolean dryRun) {
    private static final Path FOLDER = Path.of("target", "replay");

    /** Reads the mapping; without any input the sample is read. */
    static Plan of(@Nullable String mappingName, @Nullable Path input, @Nullable Path rules, @Nullable Path calendar) {
        if (input != null && mappingName == null) {
            throw new ReplayException("replay.mapping-needed", String.join(", ", MappingFile.SHIPPED));
        }
        Mapping mapping = MappingFile.read(found(mappingName == null ? "sample" : mappingName));
        return new Plan(
                mapping,
                input == null ? Resource.own("sample.csv") : Resource.file(input),
                calendar == null ? mapping.calendar() : Resource.file(calendar),
                rules == null ? mapping.rules() : Resource.file(rules),
                FOLDER.resolve(mapping.id()),
                FOLDER.resolve(mapping.id() + ".html"),
                FOLDER.resolve(mapping.id() + "-rejects.csv"),
                Locale.ENGLISH,
                null,
                null,
                false);
    }

    /** With what was named instead of the usual places. */
    Plan into(@Nullable Path otherDatabase, @Nullable Path otherPage, @Nullable Path otherRejects) {
        return new Plan(
                mapping,
                input,
                calendar,
                rules,
                otherDatabase == null ? database : otherDatabase,
                otherPage == null ? page : otherPage,
                otherRejects == null ? rejects : otherRejects,
                language,
                asOfTime,
                table,
                dryRun);
    }

    Plan as(Locale spoken, @Nullable LocalDateTime asOf, @Nullable Path expected, boolean dry) {
        return new Plan(
                mapping,
                input,
                calendar,
                rules,
                database,
                page,
                rejects,
                Phrases.language(spoken),
                asOf,
                expected,
                dry);
    }

    Optional<Instant> asOf() {
        return Optional.ofNullable(asOfTime)
                .map(time -> time.atZone(mapping.zone()).toInstant());
    }

    private static Resource found(String name) {
        return MappingFile.SHIPPED.contains(name) ? Resource.own(name + ".properties") : Resource.file(Path.of(name));
    }
}
