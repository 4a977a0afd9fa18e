package io.propertyfeedback.examples.centre;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.PropertyFeedbackBuilder;
import io.propertyfeedback.examples.centre.web.Limits;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A small service centre on a free port of this machine. */
final class Running implements AutoCloseable {
    private final Centre centre;

    Running(Path folder) {
        this(folder, 60, UnaryOperator.identity());
    }

    Running(Path folder, int cases, UnaryOperator<PropertyFeedbackBuilder> more) {
        this(folder, cases, Limits.STANDARD, more);
    }

    Running(Path folder, Limits limits) {
        this(folder, 20, limits);
    }

    Running(Path folder, int cases, Limits limits) {
        this(folder, cases, limits, UnaryOperator.identity());
    }

    /** One that residents reach by another address than the browser of the staff. */
    Running(Path folder, int cases, String site) {
        this(new Centre.Settings(folder, "127.0.0.1", 0, true, cases, Limits.STANDARD, site), UnaryOperator.identity());
    }

    private Running(Path folder, int cases, Limits limits, UnaryOperator<PropertyFeedbackBuilder> more) {
        this(new Centre.Settings(folder, "127.0.0.1", 0, true, cases, limits), more);
    }

    private Running(Centre.Settings settings, UnaryOperator<PropertyFeedbackBuilder> more) {
        try {
            centre = Centre.start(settings, more, done -> {});
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    String address() {
        return "http://127.0.0.1:" + centre.port();
    }

    PropertyFeedback feedback() {
        return centre.feedback();
    }

    @Override
    public void close() {
        centre.close();
    }
}
