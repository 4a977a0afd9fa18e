package io.propertyfeedback.examples.springboot;

import io.propertyfeedback.PropertyFeedback;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The library starts no thread: the host's scheduler records what is late and passes on what happened. */
@Component
class FeedbackRounds {
    private static final int AT_ONCE = 500;

    private final PropertyFeedback feedback;

    FeedbackRounds(PropertyFeedback feedback) {
        this.feedback = feedback;
    }

    @Scheduled(fixedDelayString = "${feedback.monitor-every}")
    @Transactional
    public void monitor() {
        feedback.monitor().sweep(AT_ONCE);
    }

    @Scheduled(fixedDelayString = "${feedback.relay-every}")
    @Transactional
    public void relay() {
        feedback.relay().run(AT_ONCE);
    }
}
