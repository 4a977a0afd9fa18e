package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PostingsTest {
    @Property(tries = 500)
    void fewNumbersAreReadAsTheyWereWritten(
            @ForAll @Size(min = 1, max = 300) Set<@IntRange(max = Postings.BLOCK - 1) Integer> numbers) {
        BitSet bits = new BitSet();
        numbers.forEach(bits::set);
        assertThat(Postings.read(Postings.written(bits))).isEqualTo(bits);
    }

    @Test
    void manyNumbersTakeABitEach() {
        BitSet odd = new BitSet();
        for (int i = 1; i < Postings.BLOCK; i += 2) {
            odd.set(i);
        }
        assertThat(Postings.written(odd)).hasSize(Postings.BLOCK / 8 + 1);
        assertThat(Postings.read(Postings.written(odd))).isEqualTo(odd);
    }

    @Property
    void signedNumbersAreReadAsTheyWereWritten(@ForAll long one, @ForAll long other) {
        ByteReader in =
                new ByteReader(new ByteWriter().signed(one).signed(other).bytes(), 0);
        assertThat(in.signed()).isEqualTo(one);
        assertThat(in.signed()).isEqualTo(other);
        assertThat(in.more()).isFalse();
    }
}
