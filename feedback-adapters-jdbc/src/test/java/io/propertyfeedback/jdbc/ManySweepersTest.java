package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.FeedbackStorageContract;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kit's rule of many sweepers again and again on one server: 10 times in an everyday build, 500 in a proof. */
class ManySweepersTest {
    private static final int TIMES = Proof.times(10);

    /** Nor are there any that the storage hides by making a call again. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void sweepsMeetInNoConflict(Way way) {
        Way.Opened opened = way.open();
        for (int time = 0; time < TIMES; time++) {
            new Rules(opened.emptied()).manySweepersFireOnce();
            assertThat(opened.failures())
                    .as("failed statements of %s, repetition %d", way, time)
                    .extracting(SQLException::getMessage)
                    .isEmpty();
        }
        System.out.printf("%s: eight sweepers, %d times, no conflict%n", way, TIMES);
    }

    private static final class Rules extends FeedbackStorageContract {
        private final FeedbackStorage storage;

        Rules(FeedbackStorage storage) {
            this.storage = storage;
        }

        @Override
        protected FeedbackStorage emptyStorage() {
            return storage;
        }
    }
}
