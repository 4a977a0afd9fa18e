package io.propertyfeedback.desk;

/**
 * Where ids of new feedback come from: unique within a company, at most 57 characters, so that whoever follows one by
 * its code can be named after it. Thread-safe.
 */
@FunctionalInterface
public interface IdSource {
    String next();
}
