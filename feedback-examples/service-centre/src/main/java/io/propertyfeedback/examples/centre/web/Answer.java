package io.propertyfeedback.examples.centre.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a page handler answers. */
public sealed interface Answer {

    /**
     * A page.
     *
     * @param status   the HTTP status
     * @param template the template, without its ending
     * @param title    the key of the page's title
     * @param model    what the template shows, under the name {@code view}
     */
    record Page(int status, String template, String title, Object model) implements Answer {}

    /** Go there; a page is shown after every change, so that reloading does nothing twice. */
    record Redirect(String to) implements Answer {}

    /** A file that never changes under its address, kept by browsers for so long. */
    record Bytes(String type, byte[] content, int seconds) implements Answer {}

    /**
     * What somebody sent once: never taken for a page of ours.
     *
     * @param shown whether it may be shown in a page; else it is kept
     */
    record File(String type, byte[] content, boolean shown) implements Answer {}

    /** A page that asks to come again in so many seconds. */
    record Later(long seconds, Answer page) implements Answer {}

    static Answer later(long seconds, Answer page) {
        return new Later(seconds, page);
    }

    static Answer page(String template, Object model) {
        return new Page(200, template, "page." + template, model);
    }

    static Answer page(int status, String template, Object model) {
        return new Page(status, template, "page." + template, model);
    }

    static Answer redirect(String to) {
        return new Redirect(to);
    }

    static Answer plain(String text) {
        return new Bytes("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), 0);
    }

    /** A page that only tells something. */
    static Answer message(int status, String key, Object... arguments) {
        return new Page(status, "message", key, Map.of("key", key, "arguments", arguments));
    }
}
