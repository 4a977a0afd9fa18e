package io.propertyfeedback.examples.centre.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.process.RefusedException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All pages behind one servlet: finds the handler, guards it, and writes its answer. Thread-safe. */
public final class Site extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final transient TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final transient Routes routes;
    private final transient Login login;
    private final transient Function<Locale, Say> says;

    public Site(Routes routes, Login login, Function<Locale, Say> says) {
        this.routes = routes;
        this.login = login;
        this.says = says;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Headers.on(response);
        Say say = says.apply(Language.of(request));
        Account account = login.of(request).orElse(null);
        Routes.Found found = routes.find(request.getMethod(), request.getRequestURI());
        Call call = new Call(request, found == null ? Map.of() : found.path(), say, account);
        Answer answer = answer(call, found);
        try {
            write(call, answer, response);
        } catch (RuntimeException failure) {
            response.resetBuffer();
            write(call, incident(failure), response);
        }
    }

    private static Answer answer(Call call, Routes.@Nullable Found found) {
        if (found == null) {
            return Answer.message(404, "error.not-found");
        }
        if (found.handler() == null) {
            return Answer.message(405, "error.method");
        }
        try {
            readable(call.request());
            if (call.request().getMethod().equals("POST")) {
                guard(call.request());
            }
            return found.handler().handle(call);
        } catch (Stopped stopped) {
            return stopped.answer();
        } catch (RefusedException refused) {
            return Answer.message(403, "error.refused", refusal(call, refused));
        } catch (RuntimeException failure) {
            return incident(failure);
        }
    }

    private static String refusal(Call call, RefusedException refused) {
        return String.join(
                " ", refused.refused().reasons(call.say().locale(), call.say().texts()));
    }

    /** The server reads parameters late, and throws then: a query or body that it cannot read is refused first. */
    private static void readable(HttpServletRequest request) {
        try {
            request.getParameterMap();
        } catch (RuntimeException unreadable) {
            throw new Stopped(Answer.message(400, "error.form"));
        }
    }

    /** A form of ours, with the secret of its session. */
    private static void guard(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.split(";")[0].strip().equalsIgnoreCase(FORM)) {
            throw new Stopped(Answer.message(415, "error.form"));
        }
        if (!Csrf.holds(request)) {
            throw new Stopped(Answer.message(403, "error.csrf"));
        }
    }

    private void write(Call call, Answer answer, HttpServletResponse response) throws IOException {
        if (answer instanceof Answer.Page page) {
            String text = rendered(call, page);
            write(response, page.status(), "text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
        } else if (answer instanceof Answer.Redirect redirect) {
            if (call.request().getAttribute(Language.COOKIE) instanceof String chosen) {
                response.addHeader("Set-Cookie", Language.cookie(chosen));
            }
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", redirect.to());
        } else if (answer instanceof Answer.Bytes bytes) {
            if (bytes.seconds() > 0) {
                response.setHeader("Cache-Control", "public, max-age=" + bytes.seconds());
            }
            write(response, HttpServletResponse.SC_OK, bytes.type(), bytes.content());
        }
    }

    private String rendered(Call call, Answer.Page page) {
        StringOutput output = new StringOutput(16_384);
        templates.render(
                page.template() + ".jte", Map.of("frame", new Frame(call, page.title()), "view", page.model()), output);
        return output.toString();
    }

    private static void write(HttpServletResponse response, int status, String type, byte[] content)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** What was not foreseen is logged under a number; the answer tells only the number. */
    private static Answer incident(RuntimeException failure) {
        String number = Long.toString(System.nanoTime() & 0xFFFFFFFL, 36);
        LOG.error("Incident {}", number, failure);
        return Answer.message(500, "error.incident", number);
    }
}
