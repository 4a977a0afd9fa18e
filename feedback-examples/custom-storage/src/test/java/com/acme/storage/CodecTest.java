package com.acme.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.propertyfeedback.document.Document;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodecTest {
    record Old(String name, int left) {}

    record New(
            String name, @Nullable String note, boolean flag, long count, List<String> items, Set<Integer> numbers) {}

    record Rooms(Map<String, Integer> counts, Document document, Instant at) {}

    record Clocked(Thread thread) {}

    @Test
    void aRecordIsReadAsItWasWritten() {
        Document document =
                Document.of("list", List.of(Map.of(), List.of(), 1.5, "甲"), "inner", Map.of("yes", true, "n", 7));
        Rooms rooms = new Rooms(Map.of("a", 1), document, Instant.parse("1969-12-31T23:59:59.999999Z"));
        assertThat(Codec.value(Codec.plain(rooms), Rooms.class)).isEqualTo(rooms);
    }

    @Test
    void aRecordMayGainAndLoseComponents() {
        assertThat(Codec.value(Codec.plain(new Old("ann", 3)), New.class))
                .isEqualTo(new New("ann", null, false, 0, List.of(), Set.of()));
    }

    @Test
    void whatHasNoPlainFormIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Codec.plain(new Clocked(Thread.currentThread())));
    }
}
