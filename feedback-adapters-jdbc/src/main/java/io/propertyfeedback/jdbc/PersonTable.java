package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Change;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Personal data, apart from what was said. */
final class PersonTable {
    static final List<String> COLUMNS = List.of("company", "id", "name", "phone", "email", "other", "erased_at");
    static final List<String> KEY = COLUMNS.subList(0, 2);

    private final String put;
    private final String select;
    private final String erase;
    private final String words;
    private final String lock;
    private final String delete;

    PersonTable(Names names, Dialect dialect) {
        put = dialect.upsert(names.table("person"), COLUMNS, KEY);
        select = "select " + String.join(", ", COLUMNS) + " from " + names.table("person")
                + " where company = ? and id = ?";
        String key = " where company = ? and id = ?";
        erase = "update " + names.table("person")
                + " set name = null, phone = null, email = null, other = null, erased_at = ?" + key
                + " and erased_at is null";
        words = "select count(*) from " + names.table("feedback") + " f join " + names.table("state")
                + " s on s.company = f.company and s.id = f.id where f.company = ? and f.party = ?"
                + " and (s.held = true or s.erased is null or s.erased < s.version)" + dialect.asOfNow();
        lock = "select id from " + names.table("person") + key + " and erased_at is null for update";
        delete = "delete from " + names.table("person") + key;
    }

    /** Whether there was data to erase. */
    int erase(Jdbc jdbc, Key person, Instant at) {
        return jdbc.update(
                erase, params -> params.instant(at).text(person.company()).text(person.id()));
    }

    /**
     * Erases those of whom no words are left and nothing is held; answers how many there were. Words are looked for
     * before a person is locked, since whoever brings some writes these first, and again then: whoever brings new ones
     * puts the person anew.
     */
    int eraseSilent(Jdbc jdbc, Collection<Key> persons, Instant at) {
        return persons.stream()
                .filter(person -> !hasWords(jdbc, person) && isLocked(jdbc, person) && !hasWords(jdbc, person))
                .mapToInt(person -> erase(jdbc, person, at))
                .sum();
    }

    private boolean hasWords(Jdbc jdbc, Key person) {
        return jdbc.list(words, params -> params.text(person.company()).text(person.id()), Row::number)
                        .get(0)
                > 0;
    }

    private boolean isLocked(Jdbc jdbc, Key person) {
        return !jdbc.locked(lock, params -> params.text(person.company()).text(person.id()), Row::text)
                .isEmpty();
    }

    void delete(Jdbc jdbc, Key person) {
        jdbc.update(delete, params -> params.text(person.company()).text(person.id()));
    }

    /** Each person once, as told last: where a driver makes one statement of a batch, that puts no row twice. */
    void put(Jdbc jdbc, List<Change> changes) {
        Map<Key, Person> latest = new TreeMap<>(); // in the order in which persons are locked
        changes.stream()
                .map(Change::person)
                .filter(Objects::nonNull)
                .forEach(person -> latest.put(new Key(person.company(), person.id()), person));
        List<Person> persons = List.copyOf(latest.values());
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
