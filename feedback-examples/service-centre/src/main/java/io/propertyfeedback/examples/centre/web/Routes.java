package io.propertyfeedback.examples.centre.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which handler answers which path. A segment in braces stands for any, and is handed over under its name. */
public final class Routes {
    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, String[] pattern, Handler handler) {}

    /**
     * What was found.
     *
     * @param handler null when there is something at the path, but not for the method
     * @param path    what stands for the segments in braces
     */
    record Found(@Nullable Handler handler, Map<String, String> path) {}

    public Routes get(String pattern, Handler handler) {
        routes.add(new Route("GET", pattern.split("/", -1), handler));
        return this;
    }

    public Routes post(String pattern, Handler handler) {
        routes.add(new Route("POST", pattern.split("/", -1), handler));
        return this;
    }

    /** What answers a path as it was sent, undecoded; null when there is nothing. */
    @Nullable
    Found find(String method, String raw) {
        String[] path = raw.split("/", -1);
        String wanted = method.equals("HEAD") ? "GET" : method;
        boolean there = false;
        for (Route route : routes) {
            Map<String, String> named = match(route.pattern(), path);
            if (named != null && route.method().equals(wanted)) {
                return new Found(route.handler(), named);
            }
            there |= named != null;
        }
        return there ? new Found(null, Map.of()) : null;
    }

    private static @Nullable Map<String, String> match(String[] pattern, String[] path) {
        if (pattern.length != path.length) {
            return null;
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i].startsWith("{") && !path[i].isEmpty()) {
                String segment = decoded(path[i]);
                if (segment == null) {
                    return null;
                }
                named.put(pattern[i].substring(1, pattern[i].length() - 1), segment);
            } else if (!pattern[i].equals(path[i])) {
                return null;
            }
        }
        return named;
    }

    private static @Nullable String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
