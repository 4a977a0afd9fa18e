package io.propertyfeedback.http.api;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What several operations share: the library, and how it is shown. */
record ApiContext(PropertyFeedback feedback, Views views) {
    Instant now() {
        return feedback.time().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A feedback as this actor may see it. */
    Document view(Actor actor, Feedback one, Locale locale) {
        return views.feedback(one, feedback.records().sight(actor, one), now(), locale);
    }
}
