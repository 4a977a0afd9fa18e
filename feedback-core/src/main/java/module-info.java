/** The domain of property-feedback: framework-free, thread-free. */
module io.propertyfeedback.core {
    requires transitive jakarta.validation;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.propertyfeedback.document;
    exports io.propertyfeedback.form;
    exports io.propertyfeedback.kpi;
    exports io.propertyfeedback.memory;
    exports io.propertyfeedback.model;
    exports io.propertyfeedback;
    exports io.propertyfeedback.desk;
    exports io.propertyfeedback.port;
    exports io.propertyfeedback.process;
    exports io.propertyfeedback.sla;
}
