package io.propertyfeedback;

import io.propertyfeedback.document.Characters;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.Cursors;
import io.propertyfeedback.port.Feed;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Register;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A storage that throws, as some databases do, when it is asked by an id that cannot be kept; in all its parts. */
final class FitOnly {
    private static final Set<Class<?>> PARTS = Set.of(Register.class, Feed.class, Cursors.class);

    private FitOnly() {}

    static FeedbackStorage over(FeedbackStorage storage) {
        return wrapped(FeedbackStorage.class, storage);
    }

    private static <T> T wrapped(Class<T> type, Object below) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            for (Object argument : given == null ? new Object[0] : given) {
                String id = argument instanceof Claim claim ? claim.key() : argument instanceof String text ? text : "";
                if (Characters.unfit(id, false) != null) {
                    throw new IllegalArgumentException(method + " is asked by what cannot be kept");
                }
            }
            try {
                Object answer = method.invoke(below, given);
                return PARTS.contains(method.getReturnType()) ? wrapped(method.getReturnType(), answer) : answer;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }
}
