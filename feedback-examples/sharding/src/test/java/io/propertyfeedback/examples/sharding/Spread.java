package io.propertyfeedback.examples.sharding;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Intake;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.FeedbackStorage;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Spreads what says it is of one shard over several, so that a test meets both servers though it knows one community
 * only. On the way in the shard of a feedback gets a number, on the way out it loses it. What is received with a claim
 * keeps its shard: claims are kept by it.
 */
final class Spread {
    private static final char NUMBER = '~';

    private final Map<List<String>, Boolean> spread = new ConcurrentHashMap<>();

    private Spread() {}

    static FeedbackStorage over(FeedbackStorage below) {
        return (FeedbackStorage) new Spread().around(FeedbackStorage.class, below);
    }

    /** The port, or something it gave: arguments go in, what is answered comes out. */
    private Object around(Class<?> type, Object below) {
        return proxy(type, below, this::in, answer -> isPort(answer) ? around(answer) : out(answer));
    }

    private Object around(Object below) {
        return around(below.getClass().getInterfaces()[0], below);
    }

    private static boolean isPort(Object value) {
        Class<?>[] types = value.getClass().getInterfaces();
        return types.length == 1
                && types[0].getPackage().equals(FeedbackStorage.class.getPackage())
                && !value.getClass().isRecord();
    }

    private static Object proxy(Class<?> type, Object below, UnaryOperator<Object> in, UnaryOperator<Object> out) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Object[] given = args == null ? new Object[0] : args.clone();
            for (int i = 0; i < given.length; i++) {
                Class<?> wanted = method.getParameterTypes()[i];
                given[i] = given[i] == null
                        ? null
                        : isFunction(wanted) ? proxy(wanted, given[i], out, in) : in.apply(given[i]);
            }
            try {
                method.setAccessible(true);
                Object answer = method.invoke(below, given);
                return answer == null ? null : out.apply(answer);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static boolean isFunction(Class<?> type) {
        return type.isInterface()
                && !type.isSealed()
                && Arrays.stream(type.getMethods())
                                .filter(method -> java.lang.reflect.Modifier.isAbstract(method.getModifiers()))
                                .count()
                        == 1;
    }

    private Object in(Object value) {
        return rebuilt(value, Change.class, change -> {
            Feedback after = change.after();
            boolean moved = spread.computeIfAbsent(
                    List.of(after.company(), after.id()),
                    key -> change.claims().isEmpty() && after.intake().shard().length() < 60);
            String shard =
                    after.intake().shard() + NUMBER + Math.floorMod((after.company() + after.id()).hashCode(), 2);
            return moved
                    ? new Change(
                            (Feedback) rebuilt(after, Intake.class, intake -> in(intake, shard)),
                            change.entry(),
                            change.claims(),
                            change.seen(),
                            change.person(),
                            change.silent())
                    : change;
        });
    }

    private static Object out(Object value) {
        return rebuilt(value, Intake.class, intake -> {
            int end = intake.shard().lastIndexOf(NUMBER);
            return end < 0 ? intake : in(intake, intake.shard().substring(0, end));
        });
    }

    private static Intake in(Intake intake, String shard) {
        return (Intake)
                with(intake, component -> component.getName().equals("shard") ? shard : value(intake, component));
    }

    /** The same value, with each record of a type in it changed. */
    private static <R extends Record> Object rebuilt(Object value, Class<R> type, UnaryOperator<R> change) {
        if (type.isInstance(value)) {
            return change.apply(type.cast(value));
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(java.util.Objects::nonNull)
                    ? list.stream().map(item -> rebuilt(item, type, change)).toList()
                    : list;
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(item -> rebuilt(item, type, change));
        }
        if (value instanceof Record whole && value.getClass().getName().startsWith("io.propertyfeedback.")) {
            return with(whole, component -> {
                Object part = value(whole, component);
                return part == null ? null : rebuilt(part, type, change);
            });
        }
        return value;
    }

    private interface Values {
        Object of(RecordComponent component);
    }

    private static Record with(Record whole, Values values) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = whole.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (Record) constructor.newInstance(
                    Arrays.stream(components).map(values::of).toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object value(Record whole, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
