package io.propertyfeedback.examples.centre;

import io.propertyfeedback.examples.centre.web.Strangers;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Bounds what Jetty leaves open: how many connections come from one network, and how long it may take from the first
 * byte of a request to the last of its answer. Jetty ends what is idle; a byte now and then is never idle. Thread-safe.
 */
final class Connections extends Handler.Wrapper implements Connection.Listener {
    private final Connector connector;
    private final int most;
    private final long longest;
    private final Map<Connection, Watch> watched = new ConcurrentHashMap<>();
    private final Map<String, Integer> byNetwork = new ConcurrentHashMap<>();

    /** What is known of one connection. */
    private static final class Watch {
        private final String network;
        private volatile long since = System.nanoTime();
        private volatile long bytes;
        private volatile boolean answering;

        Watch(String network) {
            this.network = network;
        }

        void rest(Connection connection) {
            bytes = connection.getBytesIn();
            since = System.nanoTime();
            answering = false;
        }
    }

    /**
     * @param most    at once from one address of version 4, or one network of version 6
     * @param longest from the first byte of a request to the last of its answer
     */
    Connections(Connector connector, int most, Duration longest) {
        this.connector = connector;
        this.most = most;
        this.longest = longest.toNanos();
        connector.addBean(this);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lookLater();
    }

    @Override
    public void onOpened(Connection connection) {
        Watch watch = new Watch(network(connection)); // a connection that is closed has no address any more
        watched.put(connection, watch);
        if (byNetwork.merge(watch.network, 1, Integer::sum) > most) {
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        Watch watch = watched.remove(connection);
        if (watch != null) {
            byNetwork.computeIfPresent(watch.network, (any, open) -> open == 1 ? null : open - 1);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        Watch watch = watched.get(connection);
        if (watch != null) {
            watch.answering = true;
            Request.addCompletionListener(request, failure -> watch.rest(connection));
        }
        return super.handle(
                new Lingering(request), response, Callback.from(() -> linger(request, callback), callback::failed));
    }

    /**
     * What is left of a body that was refused is read and forgotten before the connection ends: closed on a client that
     * still sends, TCP would reset it, and the answer that is on its way would be lost (a lingering close).
     */
    private static void linger(Request request, Callback callback) {
        Content.Source.consumeAll(request, Callback.from(callback::succeeded, brokenOff -> callback.succeeded()));
    }

    /** Jetty fails the body of what it refuses, once it has read what is there; this one stays readable. */
    private static final class Lingering extends Request.Wrapper {
        Lingering(Request request) {
            super(request);
        }

        @Override
        public boolean consumeAvailable() {
            for (Content.Chunk chunk = read(); chunk != null; chunk = read()) {
                chunk.release();
                if (chunk.isLast()) {
                    return !Content.Chunk.isFailure(chunk);
                }
            }
            return false;
        }
    }

    private void lookLater() {
        connector.getScheduler().schedule(this::look, Math.max(1, longest / 10), TimeUnit.NANOSECONDS);
    }

    private void look() {
        if (!isRunning()) {
            return;
        }
        try {
            watched.forEach(this::look);
        } finally {
            lookLater();
        }
    }

    private void look(Connection connection, Watch watch) {
        if (!watch.answering && connection.getBytesIn() == watch.bytes) {
            watch.rest(connection);
        } else if (System.nanoTime() - watch.since > longest) {
            connection.getEndPoint().close();
        }
    }

    private static String network(Connection connection) {
        SocketAddress remote = connection.getEndPoint().getRemoteSocketAddress();
        return remote instanceof InetSocketAddress internet
                ? Strangers.network(internet.getAddress().getHostAddress())
                : "elsewhere";
    }
}
