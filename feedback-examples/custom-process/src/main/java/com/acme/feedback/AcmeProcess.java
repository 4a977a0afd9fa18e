package com.acme.feedback;

import static io.propertyfeedback.form.Field.flag;
import static io.propertyfeedback.form.Field.instant;
import static io.propertyfeedback.form.Field.integer;
import static io.propertyfeedback.form.Field.longText;
import static io.propertyfeedback.form.Field.text;
import static io.propertyfeedback.model.StepId.ANALYSE;
import static io.propertyfeedback.model.StepId.END;
import static io.propertyfeedback.model.StepId.PLAN;

import io.propertyfeedback.FeedbackListener;
import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.definition.DefinitionKind;
import io.propertyfeedback.definition.Reference;
import io.propertyfeedback.definition.StandardKinds;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.process.Act;
import io.propertyfeedback.process.Consequence;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Step;
import io.propertyfeedback.process.standard.Consequences;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.sla.Rung;
import io.propertyfeedback.sla.WorkingDays;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** Complaints at Acme: the lawyers look at each before anything is planned. */
final class AcmeProcess {
    static final Step LEGAL_REVIEW = Step.named("acme:legal-review")
            .between(ANALYSE, PLAN)
            .role("legal")
            .within(WorkingDays.of(2))
            .form(Form.of(text("advice").required(), flag("liable")))
            .outcome("cleared", PLAN)
            .outcome("refused", END);

    static final Act SITE_VISIT = Act.named("acme:site-visit")
            .form(Form.of(instant("visited").required(), longText("seen")))
            .then(Consequence.count("site-visit"), Consequence.mark("acme:evidence", "seen"));

    /** Three quarters of the lawyers' two days have passed: it becomes more urgent, and is marked. */
    static final Rung HURRY = Rung.percent("acme:hurry", 75);
    /** Whom Acme calls in, and where: a kind of definition of its own, which buyers keep. */
    static final DefinitionKind<Document> VENDOR = DefinitionKind.of(
                    "acme:vendor",
                    Form.of(
                            text("trade").required().notPersonal(),
                            text("serves").required().notPersonal(),
                            integer("score").range(1, 5)))
            .by("acme:buyer")
            .naming(vendor -> List.of(new Reference("/serves", StandardKinds.COMMUNITY.id(), vendor.text("serves"))));

    /** By this name the lawyers' letter box is remembered, which hears of rungs that are taken and of nothing else. */
    static final String LETTERBOX = "acme-letterbox";

    static final String DRONES = "complaint/acme-drones";

    static final FeedbackProcess PROCESS = SevenSteps.process()
            .with(LEGAL_REVIEW)
            .with(SITE_VISIT)
            .rung(LEGAL_REVIEW.id(), HURRY, Consequences.RAISE_PRIORITY, Consequence.mark("acme:hurry", "legal"))
            .as("acme-complaints", 1)
            .build();

    private AcmeProcess() {}

    /** The library over a storage, with all of the above. */
    static PropertyFeedback on(FeedbackStorage storage) {
        return on(storage, InstantSource.system(), (event, library) -> {});
    }

    /** The same, at another time, with who listens at the letter box. */
    static PropertyFeedback on(FeedbackStorage storage, InstantSource time, FeedbackListener letterbox) {
        return PropertyFeedback.on(storage)
                .time(time)
                .handling(Category.COMPLAINT, PROCESS)
                .category(DRONES)
                .kind(VENDOR)
                .listener(LETTERBOX, letterbox, hears -> hears.only(ActId.RUNG))
                .texts(AcmeProcess::texts)
                .open();
    }

    /** Read by hand: a named module cannot ask for a bundle without falling back to the machine's own language. */
    private static ResourceBundle texts(Locale locale) {
        String name = locale.getLanguage().equals("zh") ? "texts_zh_CN.properties" : "texts.properties";
        try (InputStream stream = Objects.requireNonNull(AcmeProcess.class.getResourceAsStream(name), name)) {
            return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
