package io.propertyfeedback.jdbc;

import java.io.ByteArrayOutputStream;

/** Numbers in as few bytes as they need: seven bits a byte, the lowest first, the eighth says that more follow. */
final class ByteWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ByteWriter put(byte one) {
        out.write(one);
        return this;
    }

    /** A number of 64 bits without a sign. */
    ByteWriter number(long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    /** A number with a sign: the smaller it is, the fewer bytes it takes, on both sides of zero. */
    ByteWriter signed(long number) {
        return number(number << 1 ^ number >> 63);
    }

    int length() {
        return out.size();
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
