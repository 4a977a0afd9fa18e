package io.propertyfeedback.examples.centre.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.propertyfeedback.document.HostFailure;
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
    static final String FILES = "multipart/form-data";

    private final transient TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final transient Routes routes;
    private final transient Login login;
    private final transient Strangers strangers;
    private final transient Function<Locale, Say> says;

    public Site(Routes routes, Login login, Strangers strangers, Function<Locale, Say> says) {
        this.routes = routes;
        this.login = login;
        this.strangers = strangers;
        this.says = says;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Headers.on(response);
        Say say = says.apply(Language.of(request));
        Call call = new Call(request, strangers, Map.of(), say, null);
        Reply reply;
        try {
            Routes.Found found = routes.find(request.getMethod(), request.getRequestURI());
            Map<String, String> path = found == null ? Map.of() : found.path();
            call = new Call(request, strangers, path, say, login.of(request).orElse(null));
            reply = reply(call, answer(call, found));
        } catch (Throwable failure) { // checked ones come sneakily, from templates and from what the host put in
            reply = reply(call, instead(failure));
        }
        reply.send(response);
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
        } catch (RefusedException refused) {
            return Answer.message(403, "error.refused", refusal(call, refused));
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
        if (!isOf(FORM, request) && !isOf(FILES, request)) {
            throw new Stopped(Answer.message(415, "error.form"));
        }
        if (!Csrf.holds(request)) {
            throw new Stopped(Answer.message(403, "error.csrf"));
        }
    }

    static boolean isOf(String mediaType, HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.split(";")[0].strip().equalsIgnoreCase(mediaType);
    }

    private Reply reply(Call call, Answer answer) {
        if (answer instanceof Answer.Page page) {
            byte[] text = rendered(call, page).getBytes(StandardCharsets.UTF_8);
            return new Reply(page.status(), Map.of("Content-Type", "text/html; charset=utf-8"), text);
        }
        if (answer instanceof Answer.Later later) {
            return reply(call, later.page()).with("Retry-After", Long.toString(later.seconds()));
        }
        if (answer instanceof Answer.Redirect redirect) {
            Reply there = new Reply(HttpServletResponse.SC_SEE_OTHER, Map.of("Location", redirect.to()), new byte[0]);
            return call.request().getAttribute(Language.COOKIE) instanceof String chosen
                    ? there.with("Set-Cookie", Language.cookie(chosen))
                    : there;
        }
        if (answer instanceof Answer.File file) {
            return new Reply(
                    HttpServletResponse.SC_OK,
                    Map.of(
                            "Content-Type",
                            file.type(),
                            "Content-Disposition",
                            file.shown() ? "inline" : "attachment",
                            "Content-Security-Policy",
                            "default-src 'none'; sandbox; frame-ancestors 'none'"),
                    file.content());
        }
        Answer.Bytes bytes = (Answer.Bytes) answer;
        Reply file = new Reply(HttpServletResponse.SC_OK, Map.of("Content-Type", bytes.type()), bytes.content());
        return bytes.seconds() > 0 ? file.with("Cache-Control", "public, max-age=" + bytes.seconds()) : file;
    }

    private String rendered(Call call, Answer.Page page) {
        StringOutput output = new StringOutput(16_384);
        templates.render(
                page.template() + ".jte", Map.of("frame", new Frame(call, page.title()), "view", page.model()), output);
        return output.toString();
    }

    /** What was stopped has its answer with it, be it in the middle of a template; anything else was not foreseen. */
    private static Answer instead(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Stopped stopped) {
                return stopped.answer();
            }
            HostFailure.survived(cause);
        }
        return incident(failure);
    }

    /** What was not foreseen is logged under a number; the answer tells only the number. */
    private static Answer incident(Throwable failure) {
        String number = Long.toString(System.nanoTime() & 0xFFFFFFFL, 36);
        LOG.error("Incident {}", number, failure);
        return Answer.message(500, "error.incident", number);
    }
}
