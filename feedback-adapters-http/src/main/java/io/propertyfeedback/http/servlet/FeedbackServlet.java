package io.propertyfeedback.http.servlet;

import io.propertyfeedback.http.ApiRequest;
import io.propertyfeedback.http.ApiResponse;
import io.propertyfeedback.http.Caller;
import io.propertyfeedback.http.FeedbackHttpApi;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;

/**
 * Mounts the API in a servlet container, under any path: {@code context.addServlet(new FeedbackServlet(api), "/api/*")}.
 * Whom the container has logged in is asked by {@link io.propertyfeedback.http.ContainerAuthentication}. Uses nothing
 * that Servlet 6.0 lacks. Thread-safe.
 */
public final class FeedbackServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

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
                request::getHeader,
                request.getInputStream(),
                new ContainerCaller(request)));
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    /** The path below the mount, as on the wire: containers differ in how they decode. */
    private static String below(HttpServletRequest request) {
        int mount = request.getContextPath().length() + request.getServletPath().length();
        String path = request.getRequestURI();
        return path.length() <= mount ? "/" : path.substring(mount);
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
