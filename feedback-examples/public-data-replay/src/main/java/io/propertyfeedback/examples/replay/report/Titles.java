package io.propertyfeedback.examples.replay.report;

import io.propertyfeedback.examples.replay.source.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What channels and types are called.
 *
 * @param channels by id
 * @param types    by path
 */
public record Titles(Map<String, Named> channels, Map<String, Named> types) {

    Said channel(String id) {
        return said(channels.get(id), id);
    }

    Said type(String path) {
        return said(types.get(path), path);
    }

    private static Said said(@Nullable Named named, String id) {
        return named == null ? Said.alike(id) : new Said(named.title(), named.chinese());
    }
}
