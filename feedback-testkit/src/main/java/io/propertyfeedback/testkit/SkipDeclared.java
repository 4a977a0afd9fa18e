package io.propertyfeedback.testkit;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the tests of rules that the storage declares to be without, and says why. */
final class SkipDeclared implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missing = context.getTestInstance()
                .map(FeedbackStorageContract.class::cast)
                .flatMap(contract -> Rule.ofTest(context.getDisplayName()).flatMap(contract.capabilities()::missing));
        return missing.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("not declared as missing"));
    }
}
