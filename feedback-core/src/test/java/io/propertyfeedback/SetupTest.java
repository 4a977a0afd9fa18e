package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.form.Texts;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.Step;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import io.propertyfeedback.sla.WorkingDays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is set up at run time is listed, and works. */
class SetupTest {
    private static final Actor ANN = Actor.of("acme", "ann", Roles.ADMIN);
    private static final Actor LEX = Actor.of("acme", "lex", "legal");
    private static final FeedbackProcess LEGAL = SevenSteps.process()
            .with(Step.named("legal-review")
                    .between(StepId.ANALYSE, StepId.PLAN)
                    .role("legal")
                    .within(WorkingDays.of(2))
                    .outcome("cleared", StepId.PLAN))
            .as("legal", 1)
            .build();

    private final Estate estate = new Estate();
    private final PropertyFeedback feedback = estate.feedback;

    @Test
    void processesOfCodeAndRegisterAreListed() {
        feedback.setup().publish(ANN, LEGAL).stored();

        assertThat(feedback.setup().processes(ANN))
                .extracting(FeedbackProcess::ref)
                .contains(SevenSteps.process().ref(), LEGAL.ref())
                .doesNotHaveDuplicates();
        assertThat(feedback.setup().process(ANN, LEGAL.ref())).isPresent();
        assertThat(feedback.setup().process(ANN, new ProcessRef("legal", 2))).isEmpty();
    }

    @Test
    void anotherCompanySeesNoneOfIt() {
        feedback.setup().publish(ANN, LEGAL).stored();
        feedback.setup().declare(ANN, new Channel("booth"), "Booth", "亭子").stored();
        Actor other = Actor.of("bolt", "ann", Roles.ADMIN);

        assertThat(feedback.setup().processes(other))
                .extracting(FeedbackProcess::ref)
                .doesNotContain(LEGAL.ref());
        assertThat(feedback.setup().channels(other)).doesNotContainKey(new Channel("booth"));
        assertThat(feedback.setup().calendars(other)).isEmpty();
    }

    @Test
    void categoriesOfCodeAndRegisterAreListedWithTheirTitles() {
        Category drone = new Category("complaint/drone");
        feedback.setup().declare(ANN, drone, "Drones", "无人机").stored();
        var tree = feedback.setup().categories(ANN);

        assertThat(tree.all()).contains(Category.COMPLAINT, drone);
        assertThat(tree.title(drone, Locale.ENGLISH, Texts.standard())).isEqualTo("Drones");
        assertThat(tree.title(drone, Locale.CHINA, Texts.standard())).isEqualTo("无人机");
        assertThat(tree.title(Category.COMPLAINT, Locale.CHINA, Texts.standard()))
                .isEqualTo("投诉");
    }

    @Test
    void channelsOfCodeAndRegisterAreListedWithTheirTitles() {
        feedback.setup().declare(ANN, new Channel("booth"), "Booth", "亭子").stored();
        var channels = feedback.setup().channels(ANN);

        assertThat(channels.get(new Channel("booth")).text(Locale.CHINA)).isEqualTo("亭子");
        assertThat(channels.get(Channel.PHONE).text(Locale.ENGLISH)).isNotEqualTo("phone");
    }

    @Test
    void moreCalendarsThanFitOnAPageOfTheRegisterAreListed() {
        for (int i = 0; i < 501; i++) {
            feedback.setup()
                    .put(
                            ANN,
                            WorkingCalendar.in(Estate.ZONE)
                                    .id("calendar-%03d".formatted(i))
                                    .everyDay(Window.ALL_DAY)
                                    .build(),
                            0)
                    .stored();
        }

        assertThat(feedback.setup().calendars(ANN)).hasSize(502);
    }

    @Test
    void rolesOfAProcessThatIsPublishedMayWorkOnFeedback() {
        Feedback call = estate.received(Estate.call());
        assertThat(feedback.records().find(LEX, call.id())).isEmpty();

        feedback.setup().publish(ANN, LEGAL).stored();
        feedback.setup()
                .put(ANN, Community.of("acme", "garden", "Garden", "office").using(Category.COMPLAINT, "legal"), 1)
                .stored();

        assertThat(feedback.records().find(LEX, call.id())).isPresent();
        assertThat(feedback.records().find(Actor.of("acme", "lex", "tailor"), call.id()))
                .isEmpty();
    }
}
