package io.propertyfeedback.testkit;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.port.Register;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.port.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Adapters whose register is wrong. */
final class CarelessRegisters {
    private CarelessRegisters() {}

    /** A storage with a register of this kind. */
    static class WithRegister extends Forwarding {
        private final Register register;

        WithRegister(UnaryOperator<Register> careless) {
            this.register = careless.apply(inner.register());
        }

        @Override
        public Register register() {
            return register;
        }
    }

    /** Does everything right, by the register inside. */
    static class ForwardingRegister implements Register {
        final Register inner;

        ForwardingRegister(Register inner) {
            this.inner = inner;
        }

        @Override
        public Optional<Registered> find(String company, String kind, String id) {
            return inner.find(company, kind, id);
        }

        @Override
        public boolean put(Registered document) {
            return inner.put(document);
        }

        @Override
        public List<Registered> list(String company, String kind, @Nullable String afterId, int limit) {
            return inner.list(company, kind, afterId, limit);
        }

        @Override
        public Map<String, Stamp> stamps(String company, Set<String> kinds) {
            return inner.stamps(company, kinds);
        }
    }

    /** Finds whatever was put last under the id. */
    static class IgnoresKind extends ForwardingRegister {
        private final Map<String, Registered> byId = new ConcurrentHashMap<>();

        IgnoresKind(Register inner) {
            super(inner);
        }

        @Override
        public boolean put(Registered document) {
            byId.put(document.company() + "/" + document.id(), document);
            return super.put(document);
        }

        @Override
        public Optional<Registered> find(String company, String kind, String id) {
            return Optional.ofNullable(byId.get(company + "/" + id));
        }
    }

    /** Keeps the documents of all companies in one drawer. */
    static class SharesCompanies extends ForwardingRegister {
        SharesCompanies(Register inner) {
            super(inner);
        }

        @Override
        public boolean put(Registered d) {
            return super.put(new Registered("all", d.kind(), d.id(), d.version(), d.document(), d.at(), d.by()));
        }
    }

    /** Does not tell cases apart. */
    static class IgnoresCase extends ForwardingRegister {
        IgnoresCase(Register inner) {
            super(inner);
        }

        @Override
        public boolean put(Registered d) {
            String id = d.id().toLowerCase(Locale.ROOT);
            return super.put(new Registered(d.company(), d.kind(), id, d.version(), d.document(), d.at(), d.by()));
        }
    }

    /** Keeps milliseconds only. */
    static class KeepsMilliseconds extends ForwardingRegister {
        KeepsMilliseconds(Register inner) {
            super(inner);
        }

        @Override
        public boolean put(Registered d) {
            Instant at = d.at().truncatedTo(ChronoUnit.MILLIS);
            return super.put(new Registered(d.company(), d.kind(), d.id(), d.version(), d.document(), at, d.by()));
        }
    }

    /** Finds an empty document where there is none. */
    static class InventsDocuments extends ForwardingRegister {
        InventsDocuments(Register inner) {
            super(inner);
        }

        @Override
        public Optional<Registered> find(String company, String kind, String id) {
            return super.find(company, kind, id)
                    .or(() ->
                            Optional.of(new Registered(company, kind, id, 1, Document.EMPTY, Instant.EPOCH, "nobody")));
        }
    }

    /** Says that it stored what it did not. */
    static class AlwaysSaysYes extends ForwardingRegister {
        AlwaysSaysYes(Register inner) {
            super(inner);
        }

        @Override
        public boolean put(Registered document) {
            super.put(document);
            return true;
        }
    }

    /** Finds the first version for ever. */
    static class FindsFirstVersion extends ForwardingRegister {
        private final Map<String, Registered> first = new ConcurrentHashMap<>();

        FindsFirstVersion(Register inner) {
            super(inner);
        }

        @Override
        public boolean put(Registered document) {
            boolean put = super.put(document);
            if (put) {
                first.putIfAbsent(document.company() + "/" + document.kind() + "/" + document.id(), document);
            }
            return put;
        }

        @Override
        public Optional<Registered> find(String company, String kind, String id) {
            return Optional.ofNullable(first.get(company + "/" + kind + "/" + id));
        }
    }

    /** Counts documents, not puts. */
    static class CountsDocuments extends ForwardingRegister {
        CountsDocuments(Register inner) {
            super(inner);
        }

        @Override
        public Map<String, Stamp> stamps(String company, Set<String> kinds) {
            Map<String, Stamp> stamps = new HashMap<>(super.stamps(company, kinds));
            stamps.replaceAll((kind, stamp) ->
                    new Stamp(list(company, kind, null, Integer.MAX_VALUE).size(), stamp.latest()));
            return stamps;
        }
    }

    /** Lists in the opposite order. */
    static class ListsBackwards extends ForwardingRegister {
        ListsBackwards(Register inner) {
            super(inner);
        }

        @Override
        public List<Registered> list(String company, String kind, @Nullable String afterId, int limit) {
            List<Registered> listed = new ArrayList<>(super.list(company, kind, afterId, limit));
            Collections.reverse(listed);
            return listed;
        }
    }

    /** Lists from the id on, and with it. */
    static class RepeatsAfterId extends ForwardingRegister {
        RepeatsAfterId(Register inner) {
            super(inner);
        }

        @Override
        public List<Registered> list(String company, String kind, @Nullable String afterId, int limit) {
            List<Registered> listed = new ArrayList<>();
            if (afterId != null) {
                find(company, kind, afterId).ifPresent(listed::add);
            }
            listed.addAll(super.list(company, kind, afterId, limit - listed.size()));
            return listed;
        }
    }
}
