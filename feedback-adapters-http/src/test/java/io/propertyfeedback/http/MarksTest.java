package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.process.Act;
import io.propertyfeedback.process.Consequence;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.standard.SevenSteps;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Marks over HTTP: ids for programs, and titles for people. */
class MarksTest {
    private final Town town = Town.over(PropertyFeedback.inMemory()
            .standardProcess(SevenSteps.process()
                    .with(Act.named("acme:ask")
                            .by(Roles.FRONT_DESK)
                            .then(Consequence.mark("acme:approval", "asked"), Consequence.handTo(Roles.SUPERVISOR)))
                    .as("acme-asking", 1)
                    .build())
            .texts(MarksTest::texts));

    private static ResourceBundle texts(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {
                    {"mark.acme:approval", chinese ? "审批" : "Approval"},
                    {"mark.acme:approval.asked", chinese ? "已申请" : "Asked for"}
                };
            }
        };
    }

    @Test
    void areShownWithTheirTitlesToStaff() {
        Direct dora = Direct.to(town.api()).as("dora");
        String id = dora.post(
                        "/feedback",
                        "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"complaint\",\"text\":\"Drilling\"}")
                .text("/id");
        Direct.Answered asked =
                dora.with("If-Match", "\"1\"").post("/feedback/" + id + "/acts", "{\"act\":\"acme:ask\"}");

        assertThat(asked.json().at("/marks").size()).isEqualTo(1);
        assertThat(asked.text("/marks/acme:approval")).isEqualTo("asked");
        assertThat(asked.text("/role")).isEqualTo("supervisor");
        assertThat(asked.text("/titles/role")).isEqualTo("Supervisor");
        assertThat(asked.text("/titles/marks/acme:approval/title")).isEqualTo("Approval");
        Direct.Answered chinese = dora.with("Accept-Language", "zh").get("/feedback/" + id);
        assertThat(chinese.text("/titles/marks/acme:approval/text")).isEqualTo("已申请");
    }
}
