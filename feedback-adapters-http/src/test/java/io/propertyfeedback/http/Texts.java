package io.propertyfeedback.http;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** A bundle as it lies in the jar. */
final class Texts {
    private Texts() {}

    static Map<String, String> of(String name) {
        Properties properties = new Properties();
        try (var in = Objects.requireNonNull(FeedbackHttpApi.class.getResourceAsStream(name))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> all = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
        return all;
    }
}
