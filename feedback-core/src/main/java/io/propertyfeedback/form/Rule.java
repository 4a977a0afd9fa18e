package io.propertyfeedback.form;

import io.propertyfeedback.document.Characters;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one annotation of jakarta.validation asks of a value. As there, null is right for all that do not forbid it. */
interface Rule {
    /** What is wrong, or null. */
    @Nullable
    Message broken(@Nullable Object value, Wording name);

    /** How each known annotation becomes a rule, in the order in which they are asked. */
    Map<Class<? extends Annotation>, Function<Annotation, Rule>> KNOWN = known();

    private static Map<Class<? extends Annotation>, Function<Annotation, Rule>> known() {
        Map<Class<? extends Annotation>, Function<Annotation, Rule>> known = new LinkedHashMap<>();
        known.put(NotNull.class, annotation -> (value, name) -> value == null ? required(name) : null);
        known.put(
                NotBlank.class, annotation -> (value, name) -> value == null || isBlank(value) ? required(name) : null);
        known.put(
                NotEmpty.class,
                annotation -> (value, name) -> value == null || size(value) == 0 ? required(name) : null);
        known.put(Size.class, annotation -> size((Size) annotation));
        known.put(Pattern.class, annotation -> pattern((Pattern) annotation));
        known.put(Min.class, annotation -> least(BigDecimal.valueOf(((Min) annotation).value())));
        known.put(Max.class, annotation -> most(BigDecimal.valueOf(((Max) annotation).value())));
        known.put(PositiveOrZero.class, annotation -> least(BigDecimal.ZERO));
        known.put(Positive.class, annotation -> positive());
        return Collections.unmodifiableMap(known);
    }

    private static Message required(Wording name) {
        return new Message("form.required", name);
    }

    private static boolean isBlank(Object value) {
        return Words.isEmpty(text(value).toString());
    }

    private static Rule size(Size bounds) {
        return (value, name) -> {
            int size = value == null ? bounds.min() : size(value);
            boolean text = value instanceof CharSequence;
            if (size < bounds.min()) {
                return new Message(text ? "form.too-short" : "form.too-few-items", name, bounds.min(), size);
            }
            boolean tooLarge = value != null && size > bounds.max();
            return tooLarge
                    ? new Message(text ? "form.too-long" : "form.too-many-items", name, bounds.max(), size)
                    : null;
        };
    }

    private static Rule pattern(Pattern wanted) {
        int flags =
                Arrays.stream(wanted.flags()).mapToInt(Pattern.Flag::getValue).reduce(0, (a, b) -> a | b);
        var pattern = java.util.regex.Pattern.compile(wanted.regexp(), flags);
        boolean explained = wanted.message().matches("\\{(?!jakarta\\.)[^{}]+}");
        Object form = explained
                ? new Message(wanted.message().substring(1, wanted.message().length() - 1))
                : wanted.regexp();
        return (value, name) -> value == null || pattern.matcher(text(value)).matches()
                ? null
                : new Message("form.pattern", name, form);
    }

    private static Rule least(BigDecimal bound) {
        return (value, name) -> value == null || number(value).compareTo(bound) >= 0
                ? null
                : new Message("form.too-small", name, new Message("form.value.hidden"), bound.toPlainString());
    }

    private static Rule most(BigDecimal bound) {
        return (value, name) -> value == null || number(value).compareTo(bound) <= 0
                ? null
                : new Message("form.too-large", name, new Message("form.value.hidden"), bound.toPlainString());
    }

    private static Rule positive() {
        return (value, name) -> value == null || number(value).signum() > 0
                ? null
                : new Message("form.not-positive", name, new Message("form.value.hidden"));
    }

    /**
     * Text is counted in code points, as JSON Schema does it; a provider, which counts UTF-16 units, would refuse some
     * that is kept here, and never the other way round.
     */
    private static int size(Object value) {
        if (value instanceof CharSequence text) {
            return Characters.length(text.toString());
        }
        if (value instanceof Collection<?> collection) {
            return collection.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        throw misplaced(value);
    }

    private static CharSequence text(Object value) {
        if (value instanceof CharSequence text) {
            return text;
        }
        throw misplaced(value);
    }

    private static BigDecimal number(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        throw misplaced(value);
    }

    private static IllegalStateException misplaced(Object value) {
        return new IllegalStateException(
                "a constraint stands on a " + value.getClass().getName() + " and cannot");
    }
}
