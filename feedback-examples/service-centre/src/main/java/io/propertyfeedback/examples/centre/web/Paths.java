package io.propertyfeedback.examples.centre.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Paths of this site. */
public final class Paths {
    private Paths() {}

    /** A value as a query or a path takes it. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The path, if it leads to a page of this site; else the first page. */
    static String own(String path) {
        boolean own = path.matches("/(?!/)[\\x21-\\x7e]*") && path.indexOf('\\') < 0;
        return own && !path.startsWith("/login") ? path : "/";
    }
}
