package io.propertyfeedback.http.api;

import io.propertyfeedback.form.Message;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Why a request is not answered as asked: becomes an RFC 9457 problem. Carries no stack, for it is everyday. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is not 409: a refusal code of the host's own is a conflict with the state of the feedback. */
    private static final Map<String, Integer> STATUSES = Map.ofEntries(
            Map.entry("refused.not-found", 404),
            Map.entry("refused.community-unknown", 404),
            Map.entry("refused.access", 403),
            Map.entry("refused.role", 403),
            Map.entry("refused.not-responsible", 403),
            Map.entry("refused.concerned", 403),
            Map.entry("refused.stale", 412),
            Map.entry("refused.key-reused", 422),
            Map.entry("refused.key-erased", 422),
            Map.entry("refused.organisation-unknown", 422),
            Map.entry("refused.act-unknown", 422),
            Map.entry("refused.outcome-unknown", 422),
            Map.entry("refused.page-far", 422),
            Map.entry("refused.definition-invalid", 422),
            Map.entry("refused.follow-unknown", 404));

    /** Refusals without a pointer that are about a parameter. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "refused.stale", Call.IF_MATCH,
            "refused.key-reused", Call.IDEMPOTENCY_KEY,
            "refused.key-erased", Call.IDEMPOTENCY_KEY,
            "refused.organisation-unknown", "organisation",
            "refused.page-far", "page");

    /** Members of the library's queries that a client knows by another name. */
    private static final Map<String, String> QUERY = Map.of(
            "communities", "community",
            "statuses", "status",
            "parties", "party",
            "queued", "unassigned",
            "text", "q",
            "after", "cursor");

    private static final String PARAMETER = "?";
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final int status;
    private final boolean invalid;
    private final transient List<Refusal> reasons;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private Problem(int status, boolean invalid, List<Refusal> reasons) {
        super(reasons.get(0).code(), null, false, false);
        this.status = status;
        this.invalid = invalid;
        this.reasons = reasons;
    }

    static Problem of(int status, String code, Object... arguments) {
        return new Problem(status, false, List.of(Refusal.of(code, arguments)));
    }

    /** What is wrong with a query parameter or a header. */
    static Problem at(String parameter, int status, String code, Object... arguments) {
        return new Problem(status, false, List.of(refusal(parameter, new Message(code, arguments))));
    }

    /** A reason that points at a query parameter or a header: no pointer into a body begins like this. */
    static Refusal refusal(String parameter, Message message) {
        return new Refusal(PARAMETER + parameter, message);
    }

    /** The query parameter or header that a reason points at; null when it is none. */
    static @Nullable String parameter(Refusal reason) {
        String pointer = reason.pointer();
        return pointer != null && pointer.startsWith(PARAMETER) ? pointer.substring(PARAMETER.length()) : null;
    }

    /** Values that are not as they have to be. */
    static Problem of(List<Refusal> wrong) {
        return new Problem(UNPROCESSABLE, true, wrong);
    }

    /**
     * What the library refused.
     *
     * @param pointers turns a pointer into the library's record into one into the request's body
     */
    static Problem of(Refused refused, UnaryOperator<String> pointers) {
        List<Refusal> reasons = new ArrayList<>();
        boolean field = false;
        for (Refusal reason : refused.refusals()) {
            String pointer = reason.pointer();
            String parameter = PARAMETERS.get(reason.code());
            field |= pointer != null;
            reasons.add(
                    pointer != null
                            ? new Refusal(pointers.apply(pointer), reason.message())
                            : parameter != null ? refusal(parameter, reason.message()) : reason);
        }
        int status =
                field ? UNPROCESSABLE : STATUSES.getOrDefault(reasons.get(0).code(), CONFLICT);
        return new Problem(status, field, reasons);
    }

    /** What the library refused of a question: what it has no body for, it was asked by query parameters. */
    static Problem of(Refused refused) {
        return of(refused, pointer -> {
            String member = pointer.replaceFirst("^/", "").split("/", 2)[0];
            return PARAMETER + QUERY.getOrDefault(member, member);
        });
    }

    Problem with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    int status() {
        return status;
    }

    /** Whether values are not as they have to be, so that the reasons say more than the whole. */
    boolean invalid() {
        return invalid;
    }

    List<Refusal> reasons() {
        return reasons;
    }

    Map<String, String> headers() {
        return headers;
    }
}
