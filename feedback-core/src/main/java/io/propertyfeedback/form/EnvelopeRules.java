package io.propertyfeedback.form;

import io.propertyfeedback.document.Characters;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.document.Era;
import io.propertyfeedback.document.Pointer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Enforces the jakarta.validation annotations on the components of records, so that the core keeps the same rules with
 * or without a validation provider. Besides, each text of an envelope, annotated or not and at any depth, may hold only
 * what {@link Characters} keeps; of control characters that is line breaks and tabs; and each instant lies in the
 * {@link Era}. Knows NotNull, NotBlank, NotEmpty, Size, Pattern, Min, Max, Positive,
 * PositiveOrZero, on a component and on the items of its lists, maps (values) and optionals, and follows Valid into
 * records within. Any other constraint is refused loudly when the class is first seen: a rule that is written down and
 * not kept would be worse than none. Groups are not looked at. Stateless and thread-safe.
 */
public final class EnvelopeRules {
    private static final int SHOWN = 40;
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> part(type, component))
                    .toList();
        }
    };

    /** A component with the rules on it. */
    private record Part(String name, Method accessor, ValueRules rules) {}

    private EnvelopeRules() {}

    /**
     * Everything that is wrong with a record, in the order of its components; empty if all is right. Messages never
     * repeat a value, since any may be personal.
     *
     * @throws IllegalStateException if the record carries a constraint that is not known here
     */
    public static List<FieldError> check(Record envelope) {
        List<FieldError> errors = new ArrayList<>();
        check(envelope, true, "", errors);
        return List.copyOf(errors);
    }

    /** Every text in a document that cannot be kept, names of values included, at any depth. */
    public static List<FieldError> check(Document document) {
        List<FieldError> errors = new ArrayList<>();
        check(document, "", errors);
        return List.copyOf(errors);
    }

    private static void check(Record envelope, boolean ruled, String at, List<FieldError> errors) {
        for (Part part : PARTS.get(envelope.getClass())) {
            ValueRules rules = ruled ? part.rules() : ValueRules.NONE;
            check(read(part, envelope), rules, new FieldName(part.name()), Pointer.to(at, part.name()), errors);
        }
    }

    private static void check(Document document, String at, List<FieldError> errors) {
        for (String name : document.names()) {
            FieldName said = new FieldName(Words.shortened(name, SHOWN));
            Message unfit = Words.unfit(name, false, said);
            if (unfit == null) {
                Object value = document.value(name).orElse(null);
                check(value, ValueRules.NONE, said, Pointer.to(at, name), errors);
            } else {
                errors.add(new FieldError(at, unfit));
            }
        }
    }

    private static void check(
            @Nullable Object value, ValueRules rules, Wording name, String at, List<FieldError> errors) {
        Message unfit = unfit(value, name);
        if (unfit != null) {
            errors.add(new FieldError(at, unfit));
            return;
        }
        for (Rule rule : rules.own()) {
            Message broken = rule.broken(value, name);
            if (broken != null) {
                errors.add(new FieldError(at, broken));
                break; // one thing at a time for each value: too short is no news about what is missing
            }
        }
        if (value instanceof Iterable<?> items) {
            int index = 0;
            for (Object item : items) {
                check(item, rules.ofItems(), name, Pointer.to(at, index++), errors);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> check(item, rules.ofItems(), name, Pointer.to(at, String.valueOf(key)), errors));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(item -> check(item, rules.ofItems(), name, at, errors));
        } else if (value instanceof Record nested) {
            check(nested, rules.followed(), at, errors);
        } else if (value instanceof Document document) {
            check(document, at, errors);
        }
    }

    /** Why a text or an instant can be kept by no storage, or null. */
    private static @Nullable Message unfit(@Nullable Object value, Wording name) {
        if (value instanceof String text) {
            return Words.unfit(text, true, name);
        }
        return value instanceof Instant instant && !Era.holds(instant)
                ? new Message("form.not-instant", name, new Message("form.value.hidden"))
                : null;
    }

    private static Part part(Class<?> type, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.trySetAccessible(); // records of the core need not be public; where it fails, reading says so
            String where = type.getSimpleName() + '.' + component.getName();
            // the field carries the annotations even where the accessor is written by hand
            var declared = type.getDeclaredField(component.getName());
            return new Part(
                    component.getName(), accessor, ValueRules.of(declared, component.getAnnotatedType(), where));
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static @Nullable Object read(Part part, Record envelope) {
        try {
            return part.accessor().invoke(envelope);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(
                    envelope.getClass().getName() + " cannot be read: make it public and export its package", hidden);
        } catch (InvocationTargetException broken) {
            throw new IllegalStateException(part.accessor() + " fails", broken.getCause());
        }
    }
}
