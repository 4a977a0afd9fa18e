package com.acme.storage;

import io.propertyfeedback.port.Register;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.port.Stamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The latest version of each document. */
record FileRegister(Tables tables, Transactions transactions) implements Register {
    @Override
    public Optional<Registered> find(String company, String kind, String id) {
        return transactions.read(() -> tables.register.get(company, kind, id));
    }

    @Override
    public boolean put(Registered document) {
        return transactions.write(() -> {
            Object[] key = {document.company(), document.kind(), document.id()};
            long stored = tables.register.get(key).map(Registered::version).orElse(0L);
            if (document.version() != stored + 1) {
                return false;
            }
            tables.register.put(document, key);
            return true;
        });
    }

    @Override
    public List<Registered> list(String company, String kind, @Nullable String afterId, int limit) {
        return transactions.read(() -> tables.register
                .after(afterId == null ? "" : afterId, company, kind)
                .limit(limit)
                .toList());
    }

    /** Each put raised a version by one, so the versions tell how many there were. */
    @Override
    public Map<String, Stamp> stamps(String company, Set<String> kinds) {
        return transactions.read(() -> {
            Map<String, Stamp> stamps = new HashMap<>();
            for (String kind : kinds) {
                List<Registered> latest =
                        tables.register.after("", company, kind).toList();
                long puts = latest.stream().mapToLong(Registered::version).sum();
                latest.stream()
                        .map(Registered::at)
                        .max(Instant::compareTo)
                        .ifPresent(at -> stamps.put(kind, new Stamp(puts, at)));
            }
            return stamps;
        });
    }
}
