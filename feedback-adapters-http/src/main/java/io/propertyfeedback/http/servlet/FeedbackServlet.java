package io.propertyfeedback.http.servlet;

import io.propertyfeedback.http.ApiRequest;
import io.propertyfeedback.http.ApiResponse;
import io.propertyfeedback.http.Caller;
import io.propertyfeedback.http.FeedbackHttpApi;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.security.Principal;
import java.util.Collections;
import java.util.Optional;

/**
 * Mounts the API in a servlet container, under any path: {@code context.addServlet(new FeedbackServlet(api), "/api/*")}.
 * Whom the container has logged in is asked by {@link io.propertyfeedback.http.ContainerAuthentication}. Uses nothing
 * that Servlet 6.0 lacks. Thread-safe.
 */
public final class FeedbackServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String CONTENT_LENGTH = "Content-Length";

    private final transient FeedbackHttpApi api;

    public FeedbackServlet(FeedbackHttpApi api) {
        this.api = api;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ApiResponse answer = api.answer(new ApiRequest(
                request.getMethod(),
                below(request),
                request.getQueryString(),
                name -> Collections.list(request.getHeaders(name)),
                request.getInputStream(),
                new ContainerCaller(request)));
        response.setStatus(answer.status());
        boolean withoutBody = answer.body().length == 0;
        answer.headers().forEach((name, value) -> {
            if (withoutBody || !name.equals(CONTENT_LENGTH)) {
                response.setHeader(name, value);
            }
        });
        write(answer.body(), response);
    }

    /**
     * Writes a body that the container's buffer takes whole, so that it tells the length itself. Jetty then sends it once
     * this thread is done, and whoever takes an answer by the byte keeps no thread waiting; told the length before, it
     * would take the write for the last one and wait in it. Tomcat waits either way.
     */
    private static void write(byte[] body, HttpServletResponse response) throws IOException {
        if (!response.isCommitted() && response.getBufferSize() <= body.length) {
            response.setBufferSize(body.length + 1);
        }
        response.getOutputStream().write(body);
    }

    /**
     * The path below the mount, as on the wire: containers differ in how they decode. The servlet's own path comes
     * decoded, so its segments are counted and not its characters.
     */
    private static String below(HttpServletRequest request) {
        boolean everything = request.getHttpServletMapping().getMappingMatch() == MappingMatch.DEFAULT;
        long segments = everything
                ? 0
                : request.getServletPath().chars().filter(c -> c == '/').count();
        String path = request.getRequestURI();
        int at = request.getContextPath().length();
        for (long i = 0; i < segments && at >= 0; i++) {
            at = path.indexOf('/', at + 1);
        }
        return at < 0 || at >= path.length() ? "/" : path.substring(at);
    }

    private record ContainerCaller(HttpServletRequest request) implements Caller {
        @Override
        public Optional<String> name() {
            return Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
        }

        @Override
        public boolean isIn(String role) {
            return request.isUserInRole(role);
        }
    }
}
