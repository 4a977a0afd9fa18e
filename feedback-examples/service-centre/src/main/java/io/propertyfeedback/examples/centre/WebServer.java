package io.propertyfeedback.examples.centre;

import io.propertyfeedback.examples.centre.web.Limits;
import io.propertyfeedback.examples.centre.web.OpenDoorLimit;
import io.propertyfeedback.examples.centre.web.Site;
import io.propertyfeedback.process.AttachmentLimits;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.FormContentLoaderFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jetty with the pages and the API, closed as well as it opens. No thread of it waits for a client. */
final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    /** The largest body that is taken: all of it is there before a thread looks at it. */
    static final int MOST_BODY = 300_000;

    private static final int MOST_FILE = AttachmentLimits.STANDARD.mostBytes();
    private static final int MOST_UPLOAD = MOST_FILE + MOST_BODY;
    private static final int MOST_FIELD = 1 << 16; // of a form with a file that is kept in memory

    private static final int MOST_ANSWER = 1 << 19; // that is sent without a thread; a larger one keeps one waiting
    private static final int SENT_AHEAD =
            1 << 17; // by the system, for whoever does not read; left alone it takes megabytes
    private static final int MOST_THREADS = 40;
    private static final int MOST_FIELDS = 200;
    private static final int SESSION_SECONDS = 600; // of a stranger; a login gets longer
    private static final int IDLE_MILLIS = 30_000;
    private static final int ADDRESSES = 5; // that use all their connections at once

    private final Server server = new Server(new QueuedThreadPool(MOST_THREADS));
    private final ServerConnector connector;
    private final Limits limits;

    private WebServer(String host, int port, Limits limits) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setOutputBufferSize(MOST_ANSWER);
        http.setOutputAggregationSize(MOST_ANSWER);
        this.limits = limits;
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setAcceptedSendBufferSize(SENT_AHEAD);
        server.addConnector(connector);
    }

    /** Takes the port; who connects waits until there is something to {@link #serve}. */
    static WebServer bind(String host, int port, Limits limits) throws StartFault {
        Ports.check(host, port);
        WebServer bound = new WebServer(host, port, limits);
        try {
            bound.connector.open();
        } catch (IOException taken) {
            throw Ports.fault(host, port, taken);
        }
        return bound;
    }

    void serve(Site site, Servlet api, OpenDoorLimit door) throws Exception {
        server.setErrorHandler(new BareErrors());
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        context.setContextPath("/");
        context.setMaxFormContentSize(MOST_BODY);
        context.setMaxFormKeys(MOST_FIELDS);
        context.setErrorHandler(new BareErrors());
        context.addFilter(new FilterHolder(new OnePiece()), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addFilter(new FilterHolder(door), "/api/open/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(api), "/api/*");
        ServletHolder pages = new ServletHolder(site);
        pages.getRegistration().setMultipartConfig(new MultipartConfigElement("", MOST_FILE, MOST_UPLOAD, MOST_FIELD));
        context.addServlet(pages, "/");
        var sessions = context.getSessionHandler();
        sessions.setSessionCookie("centre");
        sessions.setHttpOnly(true);
        sessions.setSameSite(HttpCookie.SameSite.LAX);
        sessions.setSessionIdPathParameterName("none");
        sessions.setMaxInactiveInterval(SESSION_SECONDS);
        EagerContentHandler whole = new EagerContentHandler(
                context,
                new FormContentLoaderFactory(MOST_FIELDS, MOST_BODY),
                new Uploads(uploads()),
                new RetainedContentLoaderFactory(MOST_BODY, 0, true));
        Connections connections = new Connections(connector, limits.connections(), limits.request());
        connections.setHandler(whole);
        server.addBean(new NetworkConnectionLimit(ADDRESSES * limits.connections(), connector));
        server.setHandler(connections);
        server.setStopTimeout(IDLE_MILLIS / 10);
        server.start();
    }

    /** A file goes to the disk while it arrives, so that slow clients hold neither a thread nor memory. */
    private static MultiPartConfig uploads() {
        return new MultiPartConfig.Builder()
                .location(Path.of(System.getProperty("java.io.tmpdir")))
                .maxParts(MOST_FIELDS)
                .maxSize(MOST_UPLOAD)
                .maxPartSize(MOST_FILE)
                .maxMemoryPartSize(MOST_FIELD)
                .build();
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
            connector.close(); // bound, perhaps, and never started
            server.stop();
        } catch (TimeoutException stillSending) {
            LOG.debug("Some who had not ended their requests were cut off");
        } catch (Exception failure) {
            throw new IllegalStateException("The server does not stop", failure);
        }
    }
}
