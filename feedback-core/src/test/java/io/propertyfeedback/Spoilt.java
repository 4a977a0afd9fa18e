package io.propertyfeedback;

import io.propertyfeedback.document.Pointer;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A value again with one of its texts spoilt, found by reflection, so that a text that is new in an envelope is tried by
 * itself.
 *
 * @param pointer where the spoilt text stands
 * @param made    makes the value; fails as the constructors of its records do
 */
record Spoilt<T>(String pointer, Supplier<T> made) {
    /** What some databases refuse and some change, at the beginning, in the middle and at the end of a text. */
    static List<Spoiling> spoilings() {
        List<Spoiling> all = new ArrayList<>();
        for (char unfit : new char[] {'\0', '\u0007', '\uD83D', '\uDD25'}) {
            String code = Character.isSurrogate(unfit) ? "form.surrogate" : "form.control-character";
            all.add(new Spoiling(code, text -> unfit + text));
            all.add(new Spoiling(code, text -> text.charAt(0) + "" + unfit + text.substring(1)));
            all.add(new Spoiling(code, text -> text + unfit));
        }
        return all;
    }

    /** How a text is spoilt, and what is said of it. */
    record Spoiling(String code, UnaryOperator<String> text) {}

    /** Once for each text in the value, which has at least one. */
    @SuppressWarnings("unchecked")
    static <T> List<Spoilt<T>> each(T whole, Spoiling spoiling) {
        return each(whole, "", spoiling.text()).stream()
                .map(one -> new Spoilt<>(one.pointer(), () -> (T) one.made().get()))
                .toList();
    }

    private static List<Spoilt<Object>> each(Object value, String at, UnaryOperator<String> spoil) {
        if (value instanceof String text) {
            return List.of(new Spoilt<>(at, () -> spoil.apply(text)));
        }
        List<Spoilt<Object>> all = new ArrayList<>();
        if (value instanceof Collection<?> items) {
            List<Object> copy = new ArrayList<>(items);
            for (int i = 0; i < copy.size(); i++) {
                Function<Object, Object> with = with(copy, i, value instanceof Set);
                all.addAll(within(copy.get(i), Pointer.to(at, i), spoil, with));
            }
        } else if (value instanceof Record whole) {
            RecordComponent[] parts = whole.getClass().getRecordComponents();
            for (int i = 0; i < parts.length; i++) {
                int part = i;
                Function<Object, Object> with = other -> rebuilt(whole, part, other);
                all.addAll(within(read(whole, parts[i]), Pointer.to(at, parts[i].getName()), spoil, with));
            }
        }
        return all;
    }

    private static List<Spoilt<Object>> within(
            Object value, String at, UnaryOperator<String> spoil, Function<Object, Object> with) {
        return each(value, at, spoil).stream()
                .map(one ->
                        new Spoilt<>(one.pointer(), () -> with.apply(one.made().get())))
                .toList();
    }

    private static Function<Object, Object> with(List<Object> items, int index, boolean set) {
        return other -> {
            List<Object> copy = new ArrayList<>(items);
            copy.set(index, other);
            return set ? Set.copyOf(copy) : copy;
        };
    }

    /** The components of a record, as they have to be filled for their texts to be tried. */
    static List<String> absent(Record whole) {
        return Arrays.stream(whole.getClass().getRecordComponents())
                .filter(part -> read(whole, part) == null
                        || read(whole, part) instanceof Collection<?> items && items.isEmpty())
                .map(RecordComponent::getName)
                .toList();
    }

    private static Object rebuilt(Record whole, int part, Object other) {
        RecordComponent[] parts = whole.getClass().getRecordComponents();
        Object[] values = Arrays.stream(parts).map(one -> read(whole, one)).toArray();
        values[part] = other;
        try {
            Constructor<?> constructor = whole.getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw (RuntimeException) refused.getCause();
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object read(Record whole, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
