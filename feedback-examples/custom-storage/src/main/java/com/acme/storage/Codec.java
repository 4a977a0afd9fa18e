package com.acme.storage;

import io.propertyfeedback.document.Document;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records as arrays of plain values, which the file keeps as they are. A record is its components by name, so that later
 * versions of the model may add some and leave some out; a map begins with a null, which no list holds.
 */
final class Codec {
    private static final String KIND = "is"; // which of the permitted records of a sealed type

    /** What a component is that was not there yet when the record was written. */
    private static final Map<Class<?>, Object> ABSENT = Map.of(
            boolean.class,
            false,
            int.class,
            0,
            long.class,
            0L,
            List.class,
            List.of(),
            Set.class,
            Set.of(),
            Map.class,
            Map.of());

    private Codec() {}

    static Object plain(Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof Number) {
            return value;
        } else if (value instanceof Instant instant) {
            return micros(instant);
        } else if (value instanceof LocalDate || value instanceof Enum<?>) {
            return value.toString();
        } else if (value instanceof Document document) {
            return plain(document.asMap());
        } else if (value instanceof Collection<?> items) {
            return items.stream().map(Codec::plain).toArray();
        } else if (value instanceof Map<?, ?> map) {
            List<@Nullable Object> pairs = new ArrayList<>();
            pairs.add(null);
            map.forEach((name, member) -> pairs.addAll(List.of(name, plain(member))));
            return pairs.toArray();
        } else if (value instanceof Record record) {
            return plain(components(record));
        }
        throw new IllegalArgumentException("There is no plain form of a " + value.getClass());
    }

    /** Since 1970; some 290,000 years to both sides. */
    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    private static Map<String, Object> components(Record record) {
        Map<String, Object> components = new LinkedHashMap<>();
        if (Arrays.stream(record.getClass().getInterfaces()).anyMatch(Class::isSealed)) {
            components.put(KIND, record.getClass().getSimpleName());
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = reflect(() -> component.getAccessor().invoke(record));
            if (value != null) {
                components.put(component.getName(), value);
            }
        }
        return components;
    }

    static <V> V value(Object plain, Class<V> type) {
        return type.cast(value(plain, (Type) type));
    }

    private static Object value(Object plain, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] inner = generic.getActualTypeArguments();
            if (generic.getRawType() == Map.class) {
                return members((Object[]) plain, member -> value(member, inner[1]));
            }
            Stream<Object> items = Arrays.stream((Object[]) plain).map(item -> value(item, inner[0]));
            return generic.getRawType() == Set.class ? items.collect(Collectors.toUnmodifiableSet()) : items.toList();
        }
        Class<?> raw = (Class<?>) type;
        if (raw == Instant.class) {
            return Instant.EPOCH.plus((Long) plain, ChronoUnit.MICROS);
        } else if (raw == LocalDate.class) {
            return LocalDate.parse((String) plain);
        } else if (raw == Document.class) {
            return Document.from(members((Object[]) plain, Codec::tree));
        } else if (raw.isEnum()) {
            return Arrays.stream(raw.getEnumConstants())
                    .filter(constant -> constant.toString().equals(plain))
                    .findFirst()
                    .orElseThrow();
        }
        return raw.isRecord() || raw.isSealed() ? record(members((Object[]) plain, member -> member), raw) : plain;
    }

    private static Object record(Map<String, Object> members, Class<?> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .filter(permitted -> permitted.getSimpleName().equals(members.get(KIND)))
                    .map(permitted -> record(members, permitted))
                    .findFirst()
                    .orElseThrow();
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object member = members.get(components[i].getName());
            types[i] = components[i].getType();
            values[i] = member == null ? ABSENT.get(types[i]) : value(member, components[i].getGenericType());
        }
        return reflect(() -> type.getDeclaredConstructor(types).newInstance(values));
    }

    private static Map<String, Object> members(Object[] pairs, Function<Object, Object> each) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 1; i < pairs.length; i += 2) {
            members.put((String) pairs[i], each.apply(pairs[i + 1]));
        }
        return members;
    }

    private static Object tree(Object plain) {
        if (!(plain instanceof Object[] array)) {
            return plain;
        }
        boolean isMap = array.length > 0 && array[0] == null;
        return isMap
                ? members(array, Codec::tree)
                : Arrays.stream(array).map(Codec::tree).toList();
    }

    private interface Reflection<T> {
        T go() throws ReflectiveOperationException;
    }

    private static <T> T reflect(Reflection<T> reflection) {
        try {
            return reflection.go();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
