package io.propertyfeedback.examples.centre.web;

import io.propertyfeedback.examples.centre.say.Say;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Stands before what the API answers to strangers: whoever asks too often gets a problem (RFC 9457). Thread-safe. */
public final class OpenDoorLimit extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final transient Strangers strangers;
    private final transient Function<Locale, Say> says;

    public OpenDoorLimit(Strangers strangers, Function<Locale, Say> says) {
        this.strangers = strangers;
        this.says = says;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long seconds = strangers.wait(request);
        if (seconds == 0) {
            chain.doFilter(request, response);
            return;
        }
        Say say = says.apply(Language.of(request));
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:property-feedback:problem:centre.too-often");
        problem.put("title", say.text("http.status.429"));
        problem.put("status", 429);
        problem.put("detail", say.text("error.too-often", seconds));
        problem.put("code", "centre.too-often");
        Headers.on(response);
        response.setStatus(429);
        response.setHeader("Retry-After", Long.toString(seconds));
        response.setHeader("Content-Language", say.tag());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
