package io.propertyfeedback.examples.centre.demo;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.PropertyFeedbackBuilder;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.process.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/** skeleton. */
public final class Demo {
    private final FeedbackStorage storage;
    private final String company;
    private final Instant end;
    private final UnaryOperator<PropertyFeedbackBuilder> more;

    public Demo(FeedbackStorage storage, String company, Instant end, UnaryOperator<PropertyFeedbackBuilder> more) {
        this.storage = storage;
        this.company = company;
        this.end = end;
        this.more = more;
    }

    public void fill(int cases, IntConsumer progress) {
        PropertyFeedback feedback = more.apply(PropertyFeedback.on(storage)).open();
        Actor admin = Actor.of(company, "zheng.jie", Roles.ADMIN);
        Places.setUp(feedback, admin, LocalDate.ofInstant(end, Places.ZONE));
        progress.accept(cases);
    }
}
