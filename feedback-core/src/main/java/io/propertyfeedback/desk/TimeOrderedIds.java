package io.propertyfeedback.desk;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;

/**
 * UUID version 7 in lower-case hexadecimal without hyphens: a millisecond, then 74 random bits, so that new rows stand
 * together in an index. Source: RFC 9562, section 5.7.
 */
public final class TimeOrderedIds implements IdSource {
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    public TimeOrderedIds(InstantSource time) {
        this.time = time;
    }

    @Override
    public String next() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        long millis = time.millis();
        for (int i = 0; i < 6; i++) {
            bytes[i] = (byte) (millis >>> (40 - 8 * i));
        }
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x70);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        return HexFormat.of().formatHex(bytes);
    }
}
