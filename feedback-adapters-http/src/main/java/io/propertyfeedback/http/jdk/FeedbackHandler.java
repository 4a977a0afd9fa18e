package io.propertyfeedback.http.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.propertyfeedback.http.ApiRequest;
import io.propertyfeedback.http.ApiResponse;
import io.propertyfeedback.http.Caller;
import io.propertyfeedback.http.FeedbackHttpApi;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Mounts the API in the JDK's HTTP server: {@code server.createContext("/api", new FeedbackHandler(api))}. The principal
 * is the one of the context's authenticator; that server knows no roles, so give them by an
 * {@link io.propertyfeedback.http.Authentication} of your own or use {@link io.propertyfeedback.http.ApiKeys}.
 * Thread-safe.
 */
public final class FeedbackHandler implements HttpHandler {
    private static final int NO_BODY = -1;

    private final FeedbackHttpApi api;

    public FeedbackHandler(FeedbackHttpApi api) {
        this.api = api;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI address = exchange.getRequestURI();
            ApiResponse answer = api.answer(new ApiRequest(
                    exchange.getRequestMethod(),
                    below(exchange.getHttpContext().getPath(), address.getRawPath()),
                    address.getRawQuery(),
                    name -> exchange.getRequestHeaders().getOrDefault(name, List.of()),
                    exchange.getRequestBody(),
                    new ExchangeCaller(exchange)));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            int length = answer.body().length;
            exchange.sendResponseHeaders(answer.status(), length == 0 ? NO_BODY : length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static String below(String mount, String path) {
        int at = mount.endsWith("/") ? mount.length() - 1 : mount.length();
        boolean beside = path.length() > at && path.charAt(at) != '/'; // contexts are matched by prefix: /api and /apis
        return path.length() <= at ? "/" : beside ? "/" + path : path.substring(at);
    }

    private record ExchangeCaller(HttpExchange exchange) implements Caller {
        @Override
        public Optional<String> name() {
            return Optional.ofNullable(exchange.getPrincipal()).map(principal -> principal.getName());
        }

        @Override
        public boolean isIn(String role) {
            return false;
        }
    }
}
