package io.propertyfeedback.examples.replay;

import io.propertyfeedback.desk.IdSource;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDs of version 7 that grow from row to row: the time of the run, a counter of 42 bits, 32 other bits. Of two cases
 * received at one instant the one that stands first in the file so comes first. Source: RFC 9562, section 6.2, method 1.
 */
final class FileOrderIds implements IdSource {
    private static final int LOW = 30;

    private final long millis;
    private final AtomicLong counter = new AtomicLong();
    private final SecureRandom random = new SecureRandom();

    FileOrderIds(long millis) {
        this.millis = millis;
    }

    @Override
    public String next() {
        long count = counter.incrementAndGet();
        long high = millis << 16 | 0x7000 | count >>> LOW & 0xfff;
        // The last part begins with a letter, so that no id is ever taken for a number.
        long low = 0x8000_0000_0000_0000L
                | (count & (1L << LOW) - 1) << 32
                | random.nextInt() & 0xffff_ffffL
                | 0xf000_0000L;
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(low);
    }
}
