package io.propertyfeedback.examples.centre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Somebody who takes a connection and keeps it as long as they are let. */
final class GreedyClient implements AutoCloseable {
    private static final int PIPELINED = 40;

    /** What is never ended. */
    enum Kind {
        HEADERS("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "),
        FORM("POST /hand-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 5000\r\n\r\nf.text="),
        JSON("POST /api/feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 5000\r\n\r\n{"),
        OPEN_JSON("POST /api/open/demo/feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 5000\r\n\r\n{"),
        CHUNKS("POST /hand-in HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nfff\r\n"),
        READING("GET /api/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n".repeat(PIPELINED));

        private final String begins;

        Kind(String begins) {
            this.begins = begins;
        }
    }

    private final Socket socket = new Socket();
    private final Kind kind;

    GreedyClient(String address, Kind kind) {
        this.kind = kind;
        URI at = URI.create(address);
        try {
            socket.setReceiveBufferSize(1024);
            socket.connect(new InetSocketAddress(at.getHost(), at.getPort()));
            socket.getOutputStream().write(kind.begins.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends, or takes, one byte more: whether the connection is still there. */
    boolean drip() {
        try {
            if (kind == Kind.READING) {
                return socket.getInputStream().read() >= 0;
            }
            socket.getOutputStream().write('x');
            return socket.getInputStream().available() == 0; // an answer is an end, too
        } catch (IOException cutOff) {
            return false;
        }
    }

    /** Everything that still comes: how many bytes. */
    long drain() {
        try {
            return socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException cutOff) {
            return 0;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
