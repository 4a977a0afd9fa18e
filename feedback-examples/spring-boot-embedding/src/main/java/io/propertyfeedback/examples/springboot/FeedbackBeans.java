package io.propertyfeedback.examples.springboot;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.desk.HandlingDesk;
import io.propertyfeedback.desk.IntakeDesk;
import io.propertyfeedback.desk.RecordsDesk;
import io.propertyfeedback.jdbc.ConnectionSource;
import io.propertyfeedback.jdbc.JdbcFeedbackStorage;
import io.propertyfeedback.jdbc.SchemaMode;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.FeedbackStorage;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The library over the data source of the host, and its desks as beans. */
@Configuration
class FeedbackBeans {
    /** What happened to a feedback, as an event of Spring's. */
    record Happened(Entry entry) {}

    @Bean
    FeedbackStorage feedbackStorage(DataSource dataSource) {
        // Creates the tables. A host with migrations of its own prints script() once and leaves this line out.
        JdbcFeedbackStorage.withOwnTransactions(dataSource)
                .schemaMode(SchemaMode.UPGRADE)
                .build();
        return JdbcFeedbackStorage.joining(transactionOf(dataSource)).build();
    }

    /** The connection of Spring's transaction. Without one nobody would give it back, so then there is none. */
    private static ConnectionSource transactionOf(DataSource dataSource) {
        return () -> {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new IllegalStateException(
                        "Feedback is kept in the host's transaction: begin one, @Transactional say");
            }
            return DataSourceUtils.getConnection(dataSource);
        };
    }

    @Bean
    PropertyFeedback propertyFeedback(FeedbackStorage storage, ApplicationEventPublisher events) {
        return PropertyFeedback.on(storage)
                .channel(Inspections.CHANNEL)
                .listener("spring", (event, library) -> events.publishEvent(new Happened(event)))
                .open();
    }

    @Bean
    IntakeDesk intakeDesk(PropertyFeedback feedback) {
        return feedback.intake();
    }

    @Bean
    HandlingDesk handlingDesk(PropertyFeedback feedback) {
        return feedback.handling();
    }

    @Bean
    RecordsDesk recordsDesk(PropertyFeedback feedback) {
        return feedback.records();
    }
}
