/** Storage of property-feedback on the host's own database, over JDBC. */
module io.propertyfeedback.jdbc {
    requires transitive io.propertyfeedback.core;
    requires transitive java.sql;
    requires org.slf4j;
    requires tools.jackson.core;
    requires static org.jspecify;

    exports io.propertyfeedback.jdbc;
}
