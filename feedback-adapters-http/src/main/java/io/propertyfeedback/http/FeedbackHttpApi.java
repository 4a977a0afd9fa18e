package io.propertyfeedback.http;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.http.api.Api;

/**
 * The REST API over the library as a function from request to answer: no server, no thread, no session. The contract is
 * the OpenAPI document that it serves at {@code /openapi.json}. Immutable and thread-safe.
 *
 * <pre>{@code
 * FeedbackHttpApi api = FeedbackHttpApi.over(feedback)
 *         .authentication(ContainerAuthentication.of("acme"))
 *         .build();
 * }</pre>
 *
 * <p>Mount it with {@code FeedbackServlet} in a servlet container or with {@code FeedbackHandler} in the JDK's server.
 * Without an {@link Authentication} nobody gets in.
 */
public final class FeedbackHttpApi {
    private final Api api;

    FeedbackHttpApi(Api api) {
        this.api = api;
    }

    public static FeedbackHttpSetup over(PropertyFeedback feedback) {
        return new FeedbackHttpSetup(feedback);
    }

    /** Answers a request. Whatever it holds, the answer is one that the contract lists; nothing is thrown. */
    public ApiResponse answer(ApiRequest request) {
        return api.answer(request);
    }
}
