package io.propertyfeedback.examples.replay.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a row that would fill the memory, as a quote does that is never closed. */
final class RowLimit extends FilterReader {
    /** Characters; a field of 10 MB is read, and judged like any other. */
    static final int MAX = 32 * 1024 * 1024;

    private long sinceRow;

    /** The row is too long. */
    static final class Passed extends IOException {
        private static final long serialVersionUID = 1L;
    }

    RowLimit(Reader in) {
        super(in);
    }

    void rowBegins() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int more) throws Passed {
        sinceRow += more;
        if (sinceRow > MAX) {
            throw new Passed();
        }
    }
}
