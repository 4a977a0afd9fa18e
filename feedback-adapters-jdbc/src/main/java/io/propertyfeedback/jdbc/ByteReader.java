package io.propertyfeedback.jdbc;

/** Reads what a {@link ByteWriter} wrote. */
final class ByteReader {
    private final byte[] bytes;
    private int next;

    ByteReader(byte[] bytes, int from) {
        this.bytes = bytes;
        this.next = from;
    }

    boolean more() {
        return next < bytes.length;
    }

    long number() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[next++];
            number |= (part & 0x7fL) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }

    long signed() {
        long folded = number();
        return folded >>> 1 ^ -(folded & 1);
    }
}
