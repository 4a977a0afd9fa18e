package io.propertyfeedback.examples.replay.source;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a mapping; a key that is missing, unknown or ill-formed is named. */
public final class MappingFile {
    /** The mappings that come with this program. */
    public static final List<String> SHIPPED = List.of("boston", "nyc", "nyc-noise", "sample");

    private final Resource resource;
    private final Properties values = new Properties();
    private final Set<String> unread = new TreeSet<>();

    private MappingFile(Resource resource) {
        this.resource = resource;
    }

    /** The mapping in a file, or the shipped one of that name. */
    public static Mapping read(Resource resource) {
        MappingFile file = new MappingFile(resource);
        try (Reader reader = new InputStreamReader(resource.open(), StandardCharsets.UTF_8)) {
            file.values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ReplayException("replay.file-unreadable", resource.name(), e.toString());
        }
        file.unread.addAll(file.values.stringPropertyNames());
        Mapping mapping = file.mapping();
        if (!file.unread.isEmpty()) {
            throw new ReplayException("replay.mapping-unknown", resource.name(), String.join(", ", file.unread));
        }
        return mapping;
    }

    private Mapping mapping() {
        Columns columns = new Columns(
                text("column.id"),
                text("column.opened"),
                optional("column.due"),
                optional("column.closed"),
                text("column.type"),
                text("column.channel"),
                optional("column.place"),
                optional("column.title"),
                optional("column.text"),
                optional("column.closure"),
                optional("column.verdict"));
        String city = text("city");
        return new Mapping(
                Naming.slug(text("id")),
                city,
                optional("city.zh") == null ? city : text("city.zh"),
                read("zone", ZoneId::of),
                read("delimiter", MappingFile::delimiter),
                read("encoding", Charset::forName),
                read("time", MappingFile::pattern),
                columns,
                text("kind"),
                naming("type"),
                naming("channel"),
                resource("calendar"),
                resource("rules"));
    }

    /** {@code channel.phone = Constituent Call}, {@code channel.phone.zh = 电话}, {@code channels = declare}. */
    private Naming naming(String what) {
        Map<String, Named> listed = new HashMap<>();
        String prefix = what + ".";
        for (String key : values.stringPropertyNames()) {
            if (key.startsWith(prefix) && !key.endsWith(".zh")) {
                String word = text(key);
                String chinese = optional(key + ".zh");
                listed.put(word, new Named(key.substring(prefix.length()), word, chinese == null ? word : chinese));
            }
        }
        return new Naming(listed, read(what + "s", MappingFile::declares));
    }

    private static boolean declares(String policy) {
        if (!policy.equals("declare") && !policy.equals("refuse")) {
            throw new IllegalArgumentException("declare | refuse");
        }
        return policy.equals("declare");
    }

    private static char delimiter(String text) {
        String plain = text.equals("tab") ? "\t" : text;
        if (plain.length() != 1) {
            throw new IllegalArgumentException(", | ; | tab");
        }
        return plain.charAt(0);
    }

    private static DateTimeFormatter pattern(String text) {
        return DateTimeFormatter.ofPattern(text, Locale.US).withResolverStyle(ResolverStyle.STRICT);
    }

    private @Nullable Resource resource(String key) {
        String name = optional(key);
        return name == null ? null : resource.sibling(name);
    }

    private <T> T read(String key, Function<String, T> reader) {
        String value = text(key);
        try {
            return reader.apply(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ReplayException(
                    "replay.mapping-value", resource.name(), key, value, String.valueOf(e.getMessage()));
        }
    }

    private String text(String key) {
        String value = optional(key);
        if (value == null) {
            throw new ReplayException("replay.mapping-missing", resource.name(), key);
        }
        return value;
    }

    private @Nullable String optional(String key) {
        unread.remove(key);
        String value = values.getProperty(key);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
