package io.propertyfeedback.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.IncompleteExecutionException;

/** Adds to each failure which rule it breaks, and where to look first. */
final class AddHint implements TestExecutionExceptionHandler {
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        Rule rule = Rule.ofTest(context.getDisplayName()).orElse(null);
        if (rule == null || failure instanceof IncompleteExecutionException || failure instanceof VirtualMachineError) {
            throw failure;
        }
        throw hinted(failure, rule);
    }

    /** What was expected and what came stay apart, since development environments show them side by side. */
    private static AssertionFailedError hinted(Throwable failure, Rule rule) {
        if (!(failure instanceof AssertionError)) {
            return new AssertionFailedError(failure + "\n\n" + rule.hint() + "\n", failure);
        }
        String message = failure.getMessage() + "\n\n" + rule.hint() + "\n";
        AssertionFailedError hinted = failure instanceof AssertionFailedError compared && compared.isExpectedDefined()
                ? new AssertionFailedError(message, compared.getExpected(), compared.getActual())
                : new AssertionFailedError(message);
        hinted.setStackTrace(failure.getStackTrace());
        return hinted;
    }
}
