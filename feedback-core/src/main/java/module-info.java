/** The domain of property-feedback: framework-free, thread-free. */
module io.propertyfeedback.core {
    requires transitive jakarta.validation;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.propertyfeedback.access;
    exports io.propertyfeedback.definition;
    exports io.propertyfeedback.desk;
    exports io.propertyfeedback.document;
    exports io.propertyfeedback.form;
    exports io.propertyfeedback.intake;
    exports io.propertyfeedback.kpi.daily;
    exports io.propertyfeedback.kpi.fact;
    exports io.propertyfeedback.kpi.measure;
    exports io.propertyfeedback.kpi;
    exports io.propertyfeedback.memory;
    exports io.propertyfeedback.model;
    exports io.propertyfeedback.port;
    exports io.propertyfeedback.process.standard;
    exports io.propertyfeedback.process.written;
    exports io.propertyfeedback.process;
    exports io.propertyfeedback.query;
    exports io.propertyfeedback.relay;
    exports io.propertyfeedback.sla;
    exports io.propertyfeedback;
}
