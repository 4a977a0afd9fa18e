package io.propertyfeedback.http.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of one request, read so far and so long. The time is looked at between two reads: one that waits for a byte
 * is ended by the server's own idle timeout, so a body takes at most its time and one of those.
 */
final class Body {
    private static final Logger LOG = LoggerFactory.getLogger(Body.class);
    private static final int CHUNK = 1 << 13;
    private static final int MOST_THROWN_AWAY = 16 << 20;
    private static final Duration LONGEST_THROWN_AWAY = Duration.ofSeconds(2);

    private final InputStream in;
    private final LongSupplier nanos;

    /** @param nanos a clock such as {@link System#nanoTime} */
    Body(InputStream in, LongSupplier nanos) {
        this.in = in;
        this.nanos = nanos;
    }

    /**
     * All of it.
     *
     * @throws Problem when it is larger, takes longer, or breaks off
     */
    byte[] read(int most, Duration longest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        long began = nanos.getAsLong();
        try {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                bytes.write(chunk, 0, read);
                if (bytes.size() > most) {
                    throw Problem.of(413, "http.body-too-large", most);
                }
                if (nanos.getAsLong() - began > longest.toNanos()) {
                    throw Problem.of(408, "http.body-too-slow", longest.toSeconds());
                }
            }
            return bytes.toByteArray();
        } catch (IOException brokenOff) {
            throw Problem.of(400, "http.body-broken-off");
        }
    }

    /** A client that still sends would not hear the answer: what it sends is read for a while, and forgotten. */
    void throwAway() {
        byte[] chunk = new byte[CHUNK];
        long began = nanos.getAsLong();
        int left = MOST_THROWN_AWAY;
        try {
            for (int read = 0; read >= 0 && left > 0; left -= read) {
                if (nanos.getAsLong() - began > LONGEST_THROWN_AWAY.toNanos()) {
                    return;
                }
                read = in.read(chunk);
            }
        } catch (IOException gone) {
            LOG.debug("A client went away before its request was read");
        }
    }
}
