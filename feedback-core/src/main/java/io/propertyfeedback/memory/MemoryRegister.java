package io.propertyfeedback.memory;

import io.propertyfeedback.port.Register;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.port.Stamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The latest version of each document, by company and kind, and a stamp for each of these. */
final class MemoryRegister implements Register {
    private record Drawer(String company, String kind) {}

    private final Map<Drawer, NavigableMap<String, Registered>> drawers = new HashMap<>();
    private final Map<Drawer, Stamp> stamps = new HashMap<>();

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
        Drawer drawer = new Drawer(document.company(), document.kind());
        drawers.computeIfAbsent(drawer, any -> new TreeMap<>()).put(document.id(), document);
        stamps.merge(drawer, Stamp.of(document), (stamp, first) -> stamp.and(document));
        return true;
    }

    @Override
    public synchronized List<Registered> list(String company, String kind, @Nullable String afterId, int limit) {
        NavigableMap<String, Registered> drawer = drawer(company, kind);
        NavigableMap<String, Registered> rest = afterId == null ? drawer : drawer.tailMap(afterId, false);
        return rest.values().stream().limit(limit).toList();
    }

    @Override
    public synchronized Map<String, Stamp> stamps(String company, Set<String> kinds) {
        Map<String, Stamp> asked = new HashMap<>();
        for (String kind : kinds) {
            Stamp stamp = stamps.get(new Drawer(company, kind));
            if (stamp != null) {
                asked.put(kind, stamp);
            }
        }
        return asked;
    }

    private NavigableMap<String, Registered> drawer(String company, String kind) {
        NavigableMap<String, Registered> drawer = drawers.get(new Drawer(company, kind));
        return drawer == null ? new TreeMap<>() : drawer;
    }
}
