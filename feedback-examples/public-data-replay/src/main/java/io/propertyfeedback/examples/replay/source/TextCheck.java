package io.propertyfeedback.examples.replay.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Goes through a file once before anything is imported: is it text of its encoding, and how many lines has it? */
final class TextCheck {
    private final Resource resource;
    private final CharsetDecoder decoder;
    private final CharBuffer chars = CharBuffer.allocate(1 << 16);
    private long lines;
    private char last;

    private TextCheck(Resource resource, Charset encoding) {
        this.resource = resource;
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** @return the number of line ends. @throws ReplayException naming the line of the first wrong byte */
    static long lines(Resource resource, Charset encoding) {
        TextCheck check = new TextCheck(resource, encoding);
        try (InputStream in = resource.open()) {
            check.read(in);
        } catch (IOException e) {
            throw resource.unreadable(e);
        }
        return check.lines;
    }

    private void read(InputStream in) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        long before = 0;
        boolean end = false;
        while (!end) {
            int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = got < 0;
            bytes.limit(bytes.position() + Math.max(got, 0)).position(0);
            CoderResult result;
            do {
                result = decoder.decode(bytes, chars, end);
                count();
            } while (result.isOverflow());
            if (result.isError()) {
                throw new ReplayException(
                        "replay.encoding",
                        resource.name(),
                        decoder.charset().name(),
                        lines + 1,
                        before + bytes.position());
            }
            before += bytes.position();
            bytes.compact();
        }
    }

    private void count() {
        chars.flip();
        while (chars.hasRemaining()) {
            char next = chars.get();
            if (next == '\r' || next == '\n' && last != '\r') {
                lines++;
            }
            last = next;
        }
        chars.clear();
    }
}
