package io.propertyfeedback.examples.replay;

import io.propertyfeedback.examples.replay.source.Named;
import io.propertyfeedback.examples.replay.source.Names;
import io.propertyfeedback.examples.replay.source.Naming;
import io.propertyfeedback.port.Register;
import io.propertyfeedback.port.Registered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types or channels of a company, as the register holds them; a new word is declared when it is first met. */
final class Vocabulary implements Names {
    private static final int PAGE = 500;

    /** Declares a name with the library. */
    interface Declaring {
        void declare(Named named);
    }

    private final Naming naming;
    private final String prefix;
    private final Declaring declaring;
    private final Map<String, Named> byId = new HashMap<>();

    /** @param prefix what stands before the id in the register, such as {@code complaint/} */
    Vocabulary(Naming naming, Register register, String company, String kind, String prefix, Declaring declaring) {
        this.naming = naming;
        this.prefix = prefix;
        this.declaring = declaring;
        load(register, company, kind);
    }

    /** What an id is called, by whichever run it was declared. */
    Map<String, Named> known() {
        return Map.copyOf(byId);
    }

    @Override
    public @Nullable Named name(String word, Fault fault) {
        Named named = naming.name(word).orElse(null);
        if (named == null) {
            fault.because("replay.word-unknown");
            return null;
        }
        Named before = byId.get(prefix + named.id());
        if (before == null) {
            declaring.declare(named);
            byId.put(prefix + named.id(), named);
        } else if (!before.title().equals(word)) {
            fault.because("replay.word-collides", named.id(), before.title());
            return null;
        }
        return named;
    }

    private void load(Register register, String company, String kind) {
        String after = null;
        List<Registered> page;
        do {
            page = register.list(company, kind, after, PAGE);
            for (Registered one : page) {
                after = one.id();
                byId.put(
                        one.id(),
                        new Named(
                                one.id(),
                                one.document().text("en"),
                                one.document().text("zh")));
            }
        } while (page.size() == PAGE);
    }
}
