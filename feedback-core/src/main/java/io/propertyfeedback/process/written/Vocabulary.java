package io.propertyfeedback.process.written;

import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.process.Consequence;
import io.propertyfeedback.process.Guard;
import io.propertyfeedback.process.standard.Consequences;
import io.propertyfeedback.process.standard.Guards;
import io.propertyfeedback.process.standard.Neighbours;
import io.propertyfeedback.process.standard.SecondLook;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The guards and consequences that a process document may name by id. Those with a parameter carry it behind a colon:
 * {@code attempts-left:3}, {@code attempts-made:3}, {@code settled-within:PT720H}, {@code settle:resolved},
 * {@code count:expedite}, {@code mark:approval=asked}, {@code unmark:approval}, {@code marked:approval},
 * {@code not-marked:approval}. A host adds its own; one of the same id takes the place of the other. Immutable and
 * thread-safe.
 */
public final class Vocabulary {
    private static final Map<String, Function<String, Guard>> GUARDS_OF = Map.of(
            "attempts-left", number -> Guards.attemptsLeft(Integer.parseInt(number)),
            "attempts-made", number -> Guards.attemptsMade(Integer.parseInt(number)),
            "settled-within", window -> Guards.settledWithin(Duration.parse(window)),
            "marked", Guards::marked,
            "not-marked", Guards::notMarked);
    private static final Map<String, Function<String, Consequence>> CONSEQUENCES_OF = Map.of(
            "settle", settlement -> Consequences.settle(new Settlement(settlement)),
            "count", Consequence::count,
            "mark", Vocabulary::mark,
            "hand-to", Consequence::handTo,
            "tie", Consequences::tie,
            "untie", Consequences::untie,
            "tied", Vocabulary::tied,
            "claim", Consequences::claim,
            "unmark", Consequence::unmark);
    private static final Vocabulary STANDARD = standardWords();

    private final Map<String, Guard> guards;
    private final Map<String, Consequence> consequences;

    private Vocabulary(Map<String, Guard> guards, Map<String, Consequence> consequences) {
        this.guards = guards;
        this.consequences = consequences;
    }

    private static Vocabulary standardWords() {
        Vocabulary words = new Vocabulary(Map.of(), Map.of());
        for (List<Guard> guards : List.of(Guards.STANDARD, SecondLook.GUARDS, Neighbours.GUARDS)) {
            for (Guard guard : guards) {
                words = words.with(guard);
            }
        }
        for (List<Consequence> consequences :
                List.of(Consequences.STANDARD, SecondLook.CONSEQUENCES, Neighbours.CONSEQUENCES)) {
            for (Consequence consequence : consequences) {
                words = words.with(consequence);
            }
        }
        return words;
    }

    private static Consequence mark(String keyAndCode) {
        return ofTwo(keyAndCode, Consequence::mark, "a mark is written key=code, such as mark:approval=asked");
    }

    private static Consequence tied(String kindAndState) {
        return ofTwo(kindAndState, Consequences::tied, "a state is written kind=state, such as tied:acme:order=closed");
    }

    private static Consequence ofTwo(String pair, BiFunction<String, String, Consequence> of, String otherwise) {
        int equals = pair.indexOf('=');
        if (equals < 1 || equals == pair.length() - 1) {
            throw new IllegalArgumentException(otherwise);
        }
        return of.apply(pair.substring(0, equals), pair.substring(equals + 1));
    }

    /** All that the library itself has. */
    public static Vocabulary standard() {
        return STANDARD;
    }

    public Vocabulary with(Guard guard) {
        Map<String, Guard> more = new LinkedHashMap<>(guards);
        more.put(guard.id(), guard);
        return new Vocabulary(more, consequences);
    }

    public Vocabulary with(Consequence consequence) {
        Map<String, Consequence> more = new LinkedHashMap<>(consequences);
        more.put(consequence.id(), consequence);
        return new Vocabulary(guards, more);
    }

    /**
     * The guard of this id.
     *
     * @throws IllegalArgumentException naming it, if there is none or its parameter cannot be read
     */
    public Guard guard(String id) {
        return find("guard", id, guards, GUARDS_OF);
    }

    /**
     * The consequence of this id.
     *
     * @throws IllegalArgumentException naming it, if there is none or its parameter cannot be read
     */
    public Consequence consequence(String id) {
        return find("consequence", id, consequences, CONSEQUENCES_OF);
    }

    private static <T> T find(String what, String id, Map<String, T> known, Map<String, Function<String, T>> withOne) {
        T found = known.get(id);
        if (found != null) {
            return found;
        }
        int colon = id.indexOf(':');
        Function<String, T> of = colon < 0 ? null : withOne.get(id.substring(0, colon));
        if (of == null) {
            List<String> names = new ArrayList<>(known.keySet());
            withOne.keySet().stream().sorted().forEach(name -> names.add(name + ":…"));
            throw new IllegalArgumentException("unknown " + what + " '" + id + "'; known are " + names);
        }
        try {
            return of.apply(id.substring(colon + 1));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IllegalArgumentException(
                    what + " '" + id + "' has a parameter that cannot be read: " + wrong.getMessage(), wrong);
        }
    }
}
