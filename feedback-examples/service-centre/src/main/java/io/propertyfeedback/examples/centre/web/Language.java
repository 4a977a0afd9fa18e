package io.propertyfeedback.examples.centre.web;

import io.propertyfeedback.examples.centre.say.Phrases;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** In which language someone reads: what they chose, kept in a cookie; else what their browser prefers. */
public final class Language {
    static final String COOKIE = "language";
    private static final int A_YEAR = 365 * 24 * 3600;

    private Language() {}

    /** {@code /language/{tag}?to=…}: chooses, and goes back to the page. */
    public static Answer choose(Call call) {
        call.request().setAttribute(COOKIE, call.path("tag").startsWith("zh") ? "zh" : "en");
        return Answer.redirect(Paths.own(call.parameter("to")));
    }

    static Locale of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return Phrases.language(Locale.forLanguageTag(cookie.getValue()));
                }
            }
        }
        return Phrases.language(request.getLocale());
    }

    /** The cookie that a request asked for, as a header. */
    static String cookie(String language) {
        return COOKIE + '=' + language + "; Path=/; Max-Age=" + A_YEAR + "; HttpOnly; SameSite=Lax";
    }
}
