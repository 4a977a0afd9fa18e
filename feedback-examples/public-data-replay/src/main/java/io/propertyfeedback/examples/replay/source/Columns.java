package io.propertyfeedback.examples.replay.source;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of the file holds what; null means that the file has no such thing.
 *
 * @param id      the city's id of the case
 * @param opened  when it was received
 * @param due     by when it was to be done
 * @param closed  when it was closed
 * @param type    what it is about
 * @param channel how it came
 * @param place   the address
 * @param title   a short heading
 * @param text    the content; the heading, else the type, when there is none
 * @param closure what was told at closing
 * @param verdict the city's own word on whether it was on time
 */
public record Columns(
        String id,
        String opened,
        @Nullable String due,
        @Nullable String closed,
        String type,
        String channel,
        @Nullable String place,
        @Nullable String title,
        @Nullable String text,
        @Nullable String closure,
        @Nullable String verdict) {

    /** Those that the file must have. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (String name :
                new @Nullable String[] {id, opened, due, closed, type, channel, place, title, text, closure, verdict}) {
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /** The column behind a pointer of the core, such as {@code /openedAt}. */
    String behind(@Nullable String pointer) {
        String name = switch (pointer == null ? "" : pointer) {
            case "/sourceId" -> id;
            case "/openedAt" -> opened;
            case "/due" -> due;
            case "/closedAt" -> closed;
            case "/category" -> type;
            case "/channel" -> channel;
            case "/location" -> place;
            case "/title" -> title;
            case "/text" -> text == null ? title : text;
            case "/closure" -> closure;
            default -> null;
        };
        return name == null ? "" : name;
    }
}
