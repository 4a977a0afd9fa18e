package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Register;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.port.Stamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The register over its table. */
final class JdbcRegister implements Register {
    private final Transactions transactions;
    private final Function<Jdbc, Tables> tables;

    JdbcRegister(Transactions transactions, Function<Jdbc, Tables> tables) {
        this.transactions = transactions;
        this.tables = tables;
    }

    @Override
    public Optional<Registered> find(String company, String kind, String id) {
        RegisterTable.Name name = new RegisterTable.Name(company, kind, id);
        return transactions
                .read(jdbc -> tables.apply(jdbc).register().find(jdbc, name))
                .filter(found -> name.equals(new RegisterTable.Name(found.company(), found.kind(), found.id())));
    }

    @Override
    public boolean put(Registered document) {
        RegisterTable.Name name = new RegisterTable.Name(document.company(), document.kind(), document.id());
        return transactions.write(jdbc -> {
            Tables at = tables.apply(jdbc);
            at.gate().pass(jdbc, List.of(name.parts()));
            return at.register().put(jdbc, document);
        });
    }

    @Override
    public List<Registered> list(String company, String kind, @Nullable String afterId, int limit) {
        return transactions.read(jdbc -> tables.apply(jdbc).register().list(jdbc, company, kind, afterId, limit));
    }

    @Override
    public Map<String, Stamp> stamps(String company, Set<String> kinds) {
        return kinds.isEmpty()
                ? Map.of()
                : transactions.read(jdbc -> tables.apply(jdbc).register().stamps(jdbc, company, List.copyOf(kinds)));
    }
}
