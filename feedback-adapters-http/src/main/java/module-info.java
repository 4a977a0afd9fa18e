/** A REST API over the desks of property-feedback; the host brings the server. */
module io.propertyfeedback.http {
    requires transitive io.propertyfeedback.core;
    requires org.apache.commons.fileupload2.core;
    requires org.slf4j;
    requires tools.jackson.core;
    requires static jakarta.servlet;
    requires static jdk.httpserver;
    requires static org.jspecify;

    exports io.propertyfeedback.http;
    exports io.propertyfeedback.http.jdk;
    exports io.propertyfeedback.http.servlet;
}
