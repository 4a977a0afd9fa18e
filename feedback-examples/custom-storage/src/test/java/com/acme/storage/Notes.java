package com.acme.storage;

import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.testkit.Sample;
import java.nio.file.Path;
import java.util.List;

/** A program that writes one note after the other into a file, and prints the version of each when it is stored. */
final class Notes {
    private Notes() {}

    public static void main(String[] args) {
        try (FileStorage storage = FileStorage.open(Path.of(args[0]))) {
            Sample sample = Sample.received("acme", "f-1");
            long stored = storage.find("acme", "f-1")
                    .map(feedback -> feedback.version())
                    .orElse(0L);
            while (true) {
                if (sample.feedback().version() > stored) {
                    if (!storage.commit(List.of(sample.change())).equals(List.of(CommitResult.COMMITTED))) {
                        throw new IllegalStateException("Nobody else writes here");
                    }
                    System.out.println(sample.feedback().version());
                }
                sample = sample.noted("and again");
            }
        }
    }
}
