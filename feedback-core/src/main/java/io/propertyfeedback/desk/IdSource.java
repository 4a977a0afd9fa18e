package io.propertyfeedback.desk;

/** Where ids of new feedback come from: unique within a company, at most 64 characters. Thread-safe. */
@FunctionalInterface
public interface IdSource {
    String next();
}
