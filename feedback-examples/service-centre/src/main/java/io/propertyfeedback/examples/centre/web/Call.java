package io.propertyfeedback.examples.centre.web;

import io.propertyfeedback.examples.centre.account.Account;
import io.propertyfeedback.examples.centre.say.Say;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request, as page handlers see it. */
public final class Call {
    private static final String TOLD = "told";

    private final HttpServletRequest request;
    private final Strangers strangers;
    private final Map<String, String> path;
    private final Say say;
    private final @Nullable Account account;

    Call(
            HttpServletRequest request,
            Strangers strangers,
            Map<String, String> path,
            Say say,
            @Nullable Account account) {
        this.request = request;
        this.strangers = strangers;
        this.path = path;
        this.say = say;
        this.account = account;
    }

    public Say say() {
        return say;
    }

    /** A named segment of the path. */
    public String path(String name) {
        return path.getOrDefault(name, "");
    }

    /** A parameter; empty when it is missing. */
    public String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    public List<String> parameters(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** The files that were chosen for a field; what was left empty is none. */
    public List<byte[]> files(String name) {
        if (!Site.isOf(Site.FILES, request)) {
            return List.of();
        }
        List<byte[]> files = new ArrayList<>();
        try {
            for (Part part : request.getParts()) {
                if (part.getName().equals(name) && part.getSize() > 0) {
                    try (InputStream in = part.getInputStream()) {
                        files.add(in.readAllBytes());
                    }
                }
            }
        } catch (IOException | ServletException unreadable) {
            throw new Stopped(Answer.message(400, "error.form"));
        }
        return files;
    }

    /** Who is logged in. */
    public Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    /** Who is logged in; whoever is not is led to the login and back. */
    public Account loggedIn() {
        if (account == null) {
            throw new Stopped(Answer.redirect("/login?to=" + Paths.encoded(here())));
        }
        return account;
    }

    /** The path and query of this page. */
    public String here() {
        String query = request.getQueryString();
        String own = request.getRequestURI();
        return query == null || !request.getMethod().equals("GET") ? own : own + '?' + query;
    }

    /** Scheme, host and port by which the browser asks. */
    public String origin() {
        String host = request.getHeader("Host");
        return request.getScheme() + "://" + (host == null ? request.getServerName() : host);
    }

    /** The secret that every form of this session carries; begins a session where there is none. */
    public String csrf() {
        return Csrf.of(session());
    }

    /** Something kept for this session. */
    public <T> Optional<T> kept(String name, Class<T> type) {
        HttpSession session = request.getSession(false);
        Object value = session == null ? null : session.getAttribute(name);
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    public void keep(String name, Object value) {
        session().setAttribute(name, value);
    }

    /** What is to be said on the next page, once. */
    public void tell(String text) {
        keep(TOLD, text);
    }

    /** What was to be said on this page; not said again. */
    Optional<String> told() {
        Optional<String> told = kept(TOLD, String.class);
        if (told.isPresent()) {
            session().removeAttribute(TOLD);
        }
        return told;
    }

    /** The session, or a new one where there may be one more. */
    private HttpSession session() {
        if (request.getSession(false) == null) {
            strangers.beginSession(request);
        }
        return request.getSession();
    }

    HttpServletRequest request() {
        return request;
    }
}
