/** A host's own process, as a named module: runs on the module path as well as on the class path. */
module com.acme.feedback {
    requires io.propertyfeedback.core;
    requires static org.jspecify;
}
