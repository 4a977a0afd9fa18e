package com.acme.storage;

import io.propertyfeedback.port.Register;
import io.propertyfeedback.port.Registered;
import java.util.List;
import java.util.Optional;
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
}
