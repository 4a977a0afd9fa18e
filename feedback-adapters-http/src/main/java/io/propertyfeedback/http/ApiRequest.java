package io.propertyfeedback.http;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request as a bridge hands it over; nothing of it has been decoded or trusted yet.
 *
 * @param method in capitals
 * @param path   below where the API is mounted, as on the wire: not decoded, beginning with a slash
 * @param query  as on the wire, without the question mark; null when there is none
 * @param lines  the lines of a header as they came, none where there is none, by a name whose case does not matter
 * @param body   read at most once and at most as far as is allowed; the bridge closes it
 * @param caller whom the server has authenticated
 */
public record ApiRequest(
        String method,
        String path,
        @Nullable String query,
        Function<String, List<String>> lines,
        InputStream body,
        Caller caller) {

    /** The whole value of a header, several lines of it joined by commas (RFC 9110, 5.3). */
    public Optional<String> header(String name) {
        List<String> all = lines.apply(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", all));
    }
}
