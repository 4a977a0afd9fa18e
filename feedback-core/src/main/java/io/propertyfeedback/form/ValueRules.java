package io.propertyfeedback.form;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules on one value of an envelope.
 *
 * @param own rules on the value itself
 * @param followed whether a record in this place is checked, too
 * @param items rules on what a container holds; null where nothing is said about it
 */
record ValueRules(
        List<Rule> own, boolean followed, @Nullable ValueRules items) {
    static final ValueRules NONE = new ValueRules(List.of(), false, null);

    ValueRules ofItems() {
        return items == null ? NONE : items;
    }

    static ValueRules of(AnnotatedElement annotated, AnnotatedType type, String where) {
        return of(annotated, type, where, false);
    }

    private static ValueRules of(AnnotatedElement annotated, AnnotatedType type, String where, boolean followedAbove) {
        refuseUnknown(annotated, where);
        List<Rule> own = new ArrayList<>();
        Rule.KNOWN.forEach((annotation, rule) -> {
            for (Annotation found : annotated.getAnnotationsByType(annotation)) {
                own.add(rule.apply(found));
            }
        });
        boolean followed = followedAbove || annotated.isAnnotationPresent(Valid.class);
        ValueRules items = null;
        if (type instanceof AnnotatedParameterizedType container) {
            AnnotatedType[] arguments = container.getAnnotatedActualTypeArguments();
            AnnotatedType item = arguments[arguments.length - 1]; // of a map the values
            items = of(item, item, where, followed);
            for (int i = 0; i < arguments.length - 1; i++) {
                refuseAny(arguments[i], where);
            }
        }
        return new ValueRules(List.copyOf(own), followed, items);
    }

    private static void refuseAny(AnnotatedElement key, String where) {
        for (Annotation annotation : key.getAnnotations()) {
            if (annotation.annotationType().isAnnotationPresent(Constraint.class)) {
                throw new IllegalStateException(where + ": constraints on the keys of a map are not known here");
            }
        }
    }

    private static void refuseUnknown(AnnotatedElement annotated, String where) {
        for (Annotation annotation : annotated.getAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            Class<?> outer = type.getEnclosingClass(); // repeated ones stand in NotNull.List and the like
            boolean constraint = type.isAnnotationPresent(Constraint.class)
                    || (outer != null && outer.isAnnotationPresent(Constraint.class));
            if (constraint && !Rule.KNOWN.containsKey(type) && (outer == null || !Rule.KNOWN.containsKey(outer))) {
                throw new IllegalStateException(where + ": the constraint @" + type.getSimpleName()
                        + " is not known here; known are "
                        + Rule.KNOWN.keySet().stream().map(Class::getSimpleName).toList());
            }
        }
    }
}
