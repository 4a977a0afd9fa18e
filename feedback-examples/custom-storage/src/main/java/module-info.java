/** A storage of one's own, as a named module. */
module com.acme.storage {
    requires transitive io.propertyfeedback.core;
    requires com.h2database;
    requires static org.jspecify;

    exports com.acme.storage;
}
