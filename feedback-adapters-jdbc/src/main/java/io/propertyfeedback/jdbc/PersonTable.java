package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Change;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Personal data, apart from what was said. */
final class PersonTable {
    static final List<String> COLUMNS = List.of("company", "id", "name", "phone", "email", "other", "erased_at");
    static final List<String> KEY = COLUMNS.subList(0, 2);

    private final String put;
    private final String select;

    PersonTable(Names names, Dialect dialect) {
        put = dialect.upsert(names.table("person"), COLUMNS, KEY);
        select = "select " + String.join(", ", COLUMNS) + " from " + names.table("person")
                + " where company = ? and id = ?";
    }

    void put(Jdbc jdbc, List<Change> changes) {
        List<Person> persons =
                changes.stream().map(Change::person).filter(Objects::nonNull).toList();
        jdbc.batch(put, persons, PersonTable::write);
    }

    static void write(Params params, Person person) {
        params.text(person.company())
                .text(person.id())
                .text(person.name())
                .text(person.phone())
                .text(person.email())
                .text(person.other())
                .instant(person.erasedAt());
    }

    Optional<Person> find(Jdbc jdbc, Key key) {
        return jdbc.first(
                select,
                params -> params.text(key.company()).text(key.id()),
                row -> new Person(
                        row.text(),
                        row.text(),
                        row.textOrNull(),
                        row.textOrNull(),
                        row.textOrNull(),
                        row.textOrNull(),
                        row.instantOrNull()));
    }
}
