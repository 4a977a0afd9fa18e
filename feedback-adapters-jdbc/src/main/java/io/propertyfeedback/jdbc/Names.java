package io.propertyfeedback.jdbc;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the tables are called.
 *
 * @param schema the schema they stand in; null for the connection's own
 * @param prefix what each name begins with
 */
record Names(@Nullable String schema, String prefix) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    Names {
        if (schema != null && !PLAIN.matcher(schema).matches()) {
            throw new IllegalArgumentException("A schema is named by letters, digits and _, at most 40");
        }
        if (!PLAIN.matcher(prefix).matches()) {
            throw new IllegalArgumentException("A prefix is made of letters, digits and _, at most 40");
        }
    }

    String table(String name) {
        return (schema == null ? "" : schema + ".") + prefix + name;
    }

    /** A script with its placeholders filled in. */
    String fill(String script) {
        return script.replace("${table}", table("")).replace("${index}", prefix);
    }
}
