/** The contract kit for storage vendors. Opened so that a test engine can run what a vendor's class inherits. */
open module io.propertyfeedback.testkit {
    requires transitive io.propertyfeedback.core;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires static org.jspecify;

    exports io.propertyfeedback.testkit;
}
