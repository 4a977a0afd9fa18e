package io.propertyfeedback.examples.springboot;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.ZoneId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At the first start: which community there is, and when its office works. */
@Component
class Estate implements ApplicationRunner {
    private static final Actor HOST = Actor.of(FeedbackOverHttp.COMPANY, "host", Roles.ADMIN);

    private final PropertyFeedback feedback;

    Estate(PropertyFeedback feedback) {
        this.feedback = feedback;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (feedback.setup().community(HOST, "garden").isEmpty()) {
            feedback.setup()
                    .put(
                            HOST,
                            WorkingCalendar.in(ZoneId.of("Asia/Shanghai"))
                                    .id("office")
                                    .weekdays(Window.of("09:00", "12:00"), Window.of("13:30", "18:00"))
                                    .build(),
                            0)
                    .stored();
            feedback.setup()
                    .put(HOST, Community.of(FeedbackOverHttp.COMPANY, "garden", "Garden Court", "office"), 0)
                    .stored();
        }
    }
}
