package io.propertyfeedback.testkit.lives;

import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/** Ends a property after its share of tries: all of them in a proof, fewer in an everyday build. */
final class Enough implements AroundTryHook {
    private static final int TRIES = 10_000 / Integer.getInteger("proof.scale", 50);

    private final AtomicInteger tried = new AtomicInteger();

    @Override
    public TryExecutionResult aroundTry(
            TryLifecycleContext context, TryExecutor aTry, java.util.List<Object> parameters) {
        TryExecutionResult result = aTry.execute(parameters);
        boolean enough = tried.incrementAndGet() >= TRIES;
        return result.isSatisfied() && enough ? TryExecutionResult.satisfied(true) : result;
    }
}
