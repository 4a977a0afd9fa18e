package io.propertyfeedback.examples.centre;

import io.propertyfeedback.examples.centre.web.Site;
import jakarta.servlet.Servlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty with the pages and the API, closed as well as it opens. */
final class WebServer implements AutoCloseable {
    private static final int MOST_THREADS = 40;
    private static final int MOST_FORM = 300_000;
    private static final int MOST_FIELDS = 200;
    private static final int SESSION_SECONDS = 600; // of a stranger; a login gets longer
    private static final int IDLE_MILLIS = 30_000;

    private final Server server = new Server(new QueuedThreadPool(MOST_THREADS));
    private final ServerConnector connector;

    WebServer(String host, int port, Site site, Servlet api) throws Exception {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        server.setErrorHandler(new BareErrors());
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        context.setContextPath("/");
        context.setMaxFormContentSize(MOST_FORM);
        context.setMaxFormKeys(MOST_FIELDS);
        context.setErrorHandler(new BareErrors());
        context.addServlet(new ServletHolder(api), "/api/*");
        context.addServlet(new ServletHolder(site), "/");
        var sessions = context.getSessionHandler();
        sessions.setSessionCookie("centre");
        sessions.setHttpOnly(true);
        sessions.setSameSite(HttpCookie.SameSite.LAX);
        sessions.setSessionIdPathParameterName("none");
        sessions.setMaxInactiveInterval(SESSION_SECONDS);
        server.setHandler(context);
        server.setStopTimeout(IDLE_MILLIS / 10);
        server.start();
    }

    int port() {
        return connector.getLocalPort();
    }

    void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("The server does not stop", failure);
        }
    }
}
