package io.propertyfeedback.examples.replay.source;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How one city writes its records. Read from a properties file by {@link MappingFile}, the keys are explained in docs/replay.md.
 *
 * @param id        names the city as a community, and its source ids
 * @param city      for people
 * @param cityZh    the same in Chinese
 * @param zone      in which its local times are read
 * @param delimiter between two values
 * @param encoding  of the characters
 * @param time      the pattern of its times
 * @param columns   which column holds what
 * @param kind      under which kind of category its types are put
 * @param types     names of its types
 * @param channels  names of its channels
 * @param calendar  where the working calendar is described; null means round the clock
 * @param rules     where the rules of deadlines are listed; null means none
 */
public record Mapping(
        String id,
        String city,
        String cityZh,
        ZoneId zone,
        char delimiter,
        Charset encoding,
        DateTimeFormatter time,
        Columns columns,
        String kind,
        Naming types,
        Naming channels,
        @Nullable Resource calendar,
        @Nullable Resource rules) {

    /**
     * The instant of a local time. One that comes twice in autumn is the first; one that spring skips moves on by the
     * gap, as {@link java.time.ZonedDateTime#of} does.
     *
     * @throws DateTimeException when it is not a time of the pattern, or not of the calendar
     */
    public Instant instant(String local) {
        return LocalDateTime.parse(local, time).atZone(zone).toInstant();
    }
}
