package io.propertyfeedback.examples.centre;

import java.util.List;

/** Why the program does not start: a text that says what is the matter, and what to do. */
final class StartFault extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<Object> arguments;

    /** @param key of the text, below {@code fault.} */
    StartFault(String key, Object... arguments) {
        super(key + ' ' + List.of(arguments));
        this.key = "fault." + key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
