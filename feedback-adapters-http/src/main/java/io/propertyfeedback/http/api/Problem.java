package io.propertyfeedback.http.api;

import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Why a request is not answered as asked: becomes an RFC 9457 problem. Carries no stack, for it is everyday. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is not 409: a refusal code of the host's own is a conflict with the state of the feedback. */
    private static final Map<String, Integer> STATUSES = Map.ofEntries(
            Map.entry("refused.not-found", 404),
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
            Map.entry("refused.follow-unknown", 404));

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final int status;
    private final transient List<Refusal> reasons;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private Problem(int status, List<Refusal> reasons) {
        super(reasons.get(0).code(), null, false, false);
        this.status = status;
        this.reasons = reasons;
    }

    static Problem of(int status, String code, Object... arguments) {
        return new Problem(status, List.of(Refusal.of(code, arguments)));
    }

    /** Values that are not as they have to be. */
    static Problem of(List<Refusal> wrong) {
        return new Problem(UNPROCESSABLE, wrong);
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
            field |= pointer != null;
            reasons.add(pointer == null ? reason : new Refusal(pointers.apply(pointer), reason.message()));
        }
        return new Problem(
                field ? UNPROCESSABLE : STATUSES.getOrDefault(reasons.get(0).code(), CONFLICT), reasons);
    }

    static Problem of(Refused refused) {
        return of(refused, UnaryOperator.identity());
    }

    Problem with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    int status() {
        return status;
    }

    List<Refusal> reasons() {
        return reasons;
    }

    Map<String, String> headers() {
        return headers;
    }
}
