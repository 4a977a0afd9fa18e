package io.propertyfeedback.memory;

import io.propertyfeedback.port.Register;
import io.propertyfeedback.port.Registered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The latest version of each document, by company and kind. */
final class MemoryRegister implements Register {
    private record Drawer(String company, String kind) {}

    private final Map<Drawer, NavigableMap<String, Registered>> drawers = new HashMap<>();

    @Override
    public synchronized Optional<Registered> find(String company, String kind, String id) {
        return Optional.ofNullable(drawer(company, kind).get(id));
    }

    @Override
    public synchronized boolean put(Registered document) {
        Registered before = drawer(document.company(), document.kind()).get(document.id());
        if (document.version() != (before == null ? 1 : before.version() + 1)) {
            return false;
        }
        drawers.computeIfAbsent(new Drawer(document.company(), document.kind()), drawer -> new TreeMap<>())
                .put(document.id(), document);
        return true;
    }

    @Override
    public synchronized List<Registered> list(String company, String kind, @Nullable String afterId, int limit) {
        NavigableMap<String, Registered> drawer = drawer(company, kind);
        NavigableMap<String, Registered> rest = afterId == null ? drawer : drawer.tailMap(afterId, false);
        return rest.values().stream().limit(limit).toList();
    }

    private NavigableMap<String, Registered> drawer(String company, String kind) {
        NavigableMap<String, Registered> drawer = drawers.get(new Drawer(company, kind));
        return drawer == null ? new TreeMap<>() : drawer;
    }
}
