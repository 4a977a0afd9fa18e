package io.propertyfeedback.http.api;

import io.propertyfeedback.desk.Versions;
import io.propertyfeedback.document.Characters;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.http.ApiRequest;
import io.propertyfeedback.http.json.Json;
import io.propertyfeedback.http.json.UnreadableJson;
import io.propertyfeedback.model.Actor;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request on its way through an operation: routed, and asked for by an actor. */
final class Call {
    static final String IF_MATCH = "If-Match";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_NONE_MATCH = "If-None-Match";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final Pattern JSON =
            Pattern.compile("application/json(\\s*;\\s*charset=\"?utf-8\"?)?\\s*", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_KEY = 200;

    private final ApiRequest request;
    private final @Nullable Actor actor;
    private final Map<String, String> variables;
    private final Map<String, String> query;
    private final Locale locale;
    private final int mostBytes;
    private final Duration slowest;

    Call(
            ApiRequest request,
            @Nullable Actor actor,
            Map<String, String> variables,
            Map<String, String> query,
            Locale locale,
            int mostBytes,
            Duration slowest) {
        this.request = request;
        this.actor = actor;
        this.variables = variables;
        this.query = query;
        this.locale = locale;
        this.mostBytes = mostBytes;
        this.slowest = slowest;
    }

    /** Who asks; operations that are not open are only reached by somebody. */
    Actor actor() {
        return Objects.requireNonNull(actor, "an open operation has no actor of its own");
    }

    Locale locale() {
        return locale;
    }

    String path(String variable) {
        return Objects.requireNonNull(variables.get(variable), variable);
    }

    Query query() {
        return new Query(query);
    }

    /** The versions of which the client saw one: RFC 9110 If-Match, which every change needs. */
    Versions ifMatch() {
        return EntityTags.ifMatch(
                request.header(IF_MATCH).orElseThrow(() -> Problem.at(IF_MATCH, 428, "http.if-match-needed")));
    }

    /** Whether the client says that there is nothing yet: RFC 9110 If-None-Match with an asterisk, which excludes If-Match. */
    boolean ifNothingIsThere() {
        String none = request.header(IF_NONE_MATCH).orElse(null);
        if (none != null
                && (!none.strip().equals("*") || request.header(IF_MATCH).isPresent())) {
            throw Problem.at(IF_NONE_MATCH, 400, "http.if-none-match");
        }
        return none != null;
    }

    /** A key may hold a comma itself, so several lines are no list: which of them is meant, nobody can tell. */
    @Nullable
    String idempotencyKey() {
        if (request.lines().apply(IDEMPOTENCY_KEY).size() > 1) {
            throw Problem.at(IDEMPOTENCY_KEY, 400, "http.header-twice", IDEMPOTENCY_KEY);
        }
        String key = request.header(IDEMPOTENCY_KEY).orElse(null);
        boolean fits = key == null
                || !key.isBlank()
                        && Characters.length(key) <= LONGEST_KEY
                        && key.equals(key.strip())
                        && Characters.unfit(key, false) == null;
        if (!fits) {
            throw Problem.at(IDEMPOTENCY_KEY, 400, "http.key-malformed", LONGEST_KEY);
        }
        return key;
    }

    Optional<String> header(String name) {
        return request.header(name);
    }

    /**
     * The parts of the body.
     *
     * @param most  bytes of the whole
     * @param known the names that parts may have
     */
    Multipart multipart(int most, Set<String> known) {
        String boundary = Multipart.boundary(request.header(CONTENT_TYPE).orElse(""))
                .orElseThrow(() -> Problem.at(CONTENT_TYPE, 415, "http.not-multipart"));
        return Multipart.read(new Body(request.body(), System::nanoTime).read(most, slowest), boundary, known);
    }

    Document body() {
        String type = request.header(CONTENT_TYPE).orElse("");
        if (!JSON.matcher(type).matches()) {
            throw Problem.at(CONTENT_TYPE, 415, "http.not-json");
        }
        try {
            return Json.read(new Body(request.body(), System::nanoTime).read(mostBytes, slowest));
        } catch (UnreadableJson unreadable) {
            String code = "http.json."
                    + unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw Problem.of(400, code, unreadable.offset());
        }
    }
}
