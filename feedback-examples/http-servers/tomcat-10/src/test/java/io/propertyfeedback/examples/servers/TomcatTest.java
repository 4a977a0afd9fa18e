package io.propertyfeedback.examples.servers;

import io.propertyfeedback.http.FeedbackHttpApi;
import io.propertyfeedback.http.HttpSuite;
import io.propertyfeedback.http.servlet.FeedbackServlet;
import java.net.URI;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.io.TempDir;

class TomcatTest extends HttpSuite {
    @TempDir
    static Path base;

    private final Tomcat server = new Tomcat();

    @Override
    protected URI start(FeedbackHttpApi api) throws Exception {
        Connector connector = new Connector();
        connector.setProperty("address", "localhost");
        connector.setPort(0);
        server.setBaseDir(base.toString());
        server.setConnector(connector);
        Context context = server.addContext("/property", null);
        Tomcat.addServlet(context, "feedback", new FeedbackServlet(api));
        context.addServletMappingDecoded("/api/*", "feedback");
        server.start();
        return URI.create("http://localhost:" + connector.getLocalPort() + "/property/api");
    }

    @Override
    protected void stop() throws Exception {
        server.stop();
        server.destroy();
    }
}
