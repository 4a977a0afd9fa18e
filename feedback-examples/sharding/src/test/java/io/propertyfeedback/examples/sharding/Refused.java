package io.propertyfeedback.examples.sharding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What no statement may rely on: what ShardingSphere 5.5.2 does not understand (or takes seconds for, as rows that are
 * compared as rows), and what it answers wrongly, without a word, where the rows lie on several servers.
 */
final class Refused {
    private static final Set<String> ON_ONE_SERVER = Set.of(
            "fb_version",
            "fb_gate",
            "fb_person",
            "fb_register",
            "fb_feed",
            "fb_head",
            "fb_cursor",
            "fb_place",
            "fb_missed",
            "fb_tally",
            "fb_term",
            "fb_segment",
            "fb_relay");
    private static final Pattern TABLE = Pattern.compile("\\bfb_\\w+");
    private static final List<Pattern> NOT_UNDERSTOOD =
            patterns("skip locked", "merge into", "with \\w+ as", "^with ", "in \\(\\(\\?");
    private static final List<Pattern> SILENTLY_WRONG = patterns(
            "offset",
            "fetch",
            "union",
            "intersect",
            "except",
            "exists",
            "percentile_cont",
            "stddev",
            "variance",
            "row_number",
            "rank",
            "over \\(",
            "distinct",
            "having",
            "any \\(",
            "in \\(select");

    private Refused() {}

    private static List<Pattern> patterns(String... words) {
        return List.of(words).stream()
                .map(word -> Pattern.compile("(^|\\W)" + word.replace("^", "") + "(\\W|$)"))
                .toList();
    }

    /** Those of the statements that may not be sent. */
    static List<String> of(Collection<String> statements) {
        return statements.stream().filter(Refused::isRefused).toList();
    }

    /** Statements were sent, and none of them may not be. */
    static void assertNoneOf(Collection<String> statements) {
        assertThat(statements).as("statements that were looked at").isNotEmpty();
        assertThat(of(statements)).as("statements that may not be sent").isEmpty();
    }

    private static boolean isRefused(String statement) {
        String sql = statement.toLowerCase(Locale.ROOT);
        return has(NOT_UNDERSTOOD, sql) || has(SILENTLY_WRONG, sql) && !ON_ONE_SERVER.containsAll(tables(sql));
    }

    private static boolean has(List<Pattern> words, String sql) {
        return words.stream().anyMatch(word -> word.matcher(sql).find());
    }

    private static Set<String> tables(String sql) {
        return TABLE.matcher(sql).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
