package io.propertyfeedback.benchmarks.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What a server and a JSON parser cost by themselves: it reads the body to its end and answers as much as the API does. */
final class BareServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient JsonFactory json = new JsonFactory();
    private final byte[] answer;

    BareServlet(byte[] answer) {
        this.answer = answer;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (JsonParser parser = json.createParser(
                ObjectReadContext.empty(), request.getInputStream().readAllBytes())) {
            while (parser.nextToken() != null) {
                parser.currentName();
            }
        }
        response.setContentType("application/json");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }
}
