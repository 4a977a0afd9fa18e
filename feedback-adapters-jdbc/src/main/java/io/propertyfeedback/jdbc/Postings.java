package io.propertyfeedback.jdbc;

import java.nio.ByteBuffer;
import java.util.BitSet;

/**
 * The numbers in one block that have a term, as bytes: either a bit for each number of the block, or the gaps between
 * those that have it, whichever is shorter. A frequent term so takes an eighth of a byte a feedback, a rare one two bytes
 * for each that has it.
 */
final class Postings {
    /** How many numbers a block has. */
    static final int BLOCK = 8192;

    private static final byte BITS = 0;
    private static final byte GAPS = 1;

    private Postings() {}

    static byte[] written(BitSet numbers) {
        ByteWriter gaps = new ByteWriter().put(GAPS);
        int last = -1;
        for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
            gaps.number(number - last - 1L);
            last = number;
        }
        byte[] bits = numbers.toByteArray();
        if (gaps.length() <= bits.length) {
            return gaps.bytes();
        }
        byte[] written = new byte[bits.length + 1];
        written[0] = BITS;
        System.arraycopy(bits, 0, written, 1, bits.length);
        return written;
    }

    static BitSet read(byte[] written) {
        if (written[0] == BITS) {
            return BitSet.valueOf(ByteBuffer.wrap(written, 1, written.length - 1));
        }
        BitSet numbers = new BitSet(BLOCK);
        ByteReader gaps = new ByteReader(written, 1);
        int last = -1;
        while (gaps.more()) {
            last += (int) gaps.number() + 1;
            numbers.set(last);
        }
        return numbers;
    }
}
