package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is added to the script of one database is added to all. */
class ScriptsTest {
    private static final Pattern INDEX = Pattern.compile("create index \\$\\{index}(\\w+) on");

    private static Script script(Dialect dialect) {
        return Script.complete(dialect);
    }

    private static Map<String, List<String>> columns(Script script) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        script.tables().forEach((table, its) -> columns.put(table, new ArrayList<>(its.keySet())));
        return columns;
    }

    /** What PostgreSQL alone has: an index of the rows that move, apart from one of those that rest. */
    private static final Set<String> PARTIAL = Set.of("state_open");

    private static List<String> indexes(Script script) {
        return INDEX.matcher(script.text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void allScriptsMakeTheSameTablesAndColumnsInOneOrder(Server server) {
        assertThat(columns(script(server.dialect())).entrySet())
                .containsExactlyElementsOf(columns(script(Dialect.h2())).entrySet());
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void allScriptsMakeTheSameIndexesInOneOrder(Server server) {
        assertThat(indexes(script(server.dialect())).stream().filter(index -> !PARTIAL.contains(index)))
                .containsExactlyElementsOf(indexes(script(Dialect.h2())));
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void everyColumnOfTheScriptIsKnownToItsReader(Server server) {
        script(server.dialect())
                .tables()
                .forEach((table, columns) -> assertThat(columns).as(table).isNotEmpty());
        assertThat(script(server.dialect()).tables().get("claim")).containsKeys("company", "claim_key", "body_hash");
    }
}
