package io.propertyfeedback.examples.servers;

import io.propertyfeedback.http.FeedbackHttpApi;
import io.propertyfeedback.http.HttpSuite;
import io.propertyfeedback.http.servlet.FeedbackServlet;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;

class JettyTest extends HttpSuite {
    private final Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

    @Override
    protected URI start(FeedbackHttpApi api) throws Exception {
        ServletContextHandler context = new ServletContextHandler("/property");
        context.addServlet(new FeedbackServlet(api), "/api/*");
        server.setHandler(context);
        server.start();
        return URI.create("http://localhost:" + server.getURI().getPort() + "/property/api");
    }

    @Override
    protected void stop() throws Exception {
        server.stop();
    }
}
