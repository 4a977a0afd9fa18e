package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.lives.ReckonedFiguresContract;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures that were reckoned by hand come out over every database. */
@ParameterizedClass
@EnumSource(Server.class)
class FiguresTest extends ReckonedFiguresContract {
    private final Server server;

    FiguresTest(Server server) {
        this.server = server;
    }

    @Override
    protected FeedbackStorage emptyStorage() {
        return Database.storage(server.database(server.fresh()));
    }
}
