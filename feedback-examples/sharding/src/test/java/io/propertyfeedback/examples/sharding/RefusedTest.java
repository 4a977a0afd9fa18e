package io.propertyfeedback.examples.sharding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select task from fb_relay for update skip locked",
                "merge into fb_person key (company, id) values (?, ?)",
                "select id from fb_state where (company, id) in ((?))",
                "with p0 as (select 1) select count(*) from p0",
                "select id from fb_state order by id offset ? rows fetch next ? rows only",
                "select id from fb_state union all select id from fb_state",
                "select stddev(rating) from fb_state",
                "select percentile_cont(0.5) within group (order by rating) from fb_state",
                "select row_number() over (order by id) from fb_state",
                "update fb_person set name = null where not exists (select 1 from fb_feedback f where f.party = ?)"
            })
    void whatIsNotUnderstoodOrSilentlyWrongIsRefused(String statement) {
        assertThat(Refused.of(List.of(statement))).containsExactly(statement);
    }

    @Test
    void oneServerMayCompareItsOwnTables() {
        assertThat(Refused.of(List.of("select r.id from fb_register r where not exists (select 1 from fb_register n)")))
                .isEmpty();
    }

    @Test
    void plainStatementsAreNotRefused() {
        assertThat(Refused.of(List.of(
                        "select f.id from fb_feedback f join fb_state s on s.id = f.id order by f.id limit ?",
                        "insert into fb_state (company, id) values (?, ?) on conflict (company, id) do nothing",
                        "select id from fb_state where ((company = ? and id = ?)) for update")))
                .isEmpty();
    }
}
