package io.propertyfeedback;

import io.propertyfeedback.relay.Subscription;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A listener as it was declared, before there is a library to hand to it. */
record Declared(String name, FeedbackListener listener, UnaryOperator<Subscription> options) {
    Subscription with(AtomicReference<PropertyFeedback> library) {
        return options.apply(
                Subscription.named(name, event -> listener.on(event, Objects.requireNonNull(library.get()))));
    }
}
