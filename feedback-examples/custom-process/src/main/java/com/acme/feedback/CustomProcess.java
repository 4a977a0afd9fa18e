package com.acme.feedback;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.written.Diagram;
import java.util.Locale;

/** Leads a complaint through the process and prints its history, then the picture of the process, in two languages. */
public final class CustomProcess {
    private CustomProcess() {}

    public static void main(String[] args) {
        PropertyFeedback feedback = AcmeProcess.on(new MemoryFeedbackStorage());
        Feedback settled = Walk.through(feedback);
        Actor reader = Actor.of("acme", "sue", "supervisor");
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            feedback.records()
                    .history(reader, settled.id())
                    .forEach(entry -> System.out.println(entry.version() + "  "
                            + Title.of(entry.step()).text(locale, feedback.texts()) + "  "
                            + Title.of(entry.act()).text(locale, feedback.texts()) + "  " + entry.actor()));
            System.out.println(Diagram.mermaid(AcmeProcess.PROCESS, locale, feedback.texts()));
        }
    }
}
