package io.propertyfeedback.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    @Test
    void timesAreMinutesOfTheDay() {
        assertThat(Window.of("09:00", "17:30")).isEqualTo(new Window(540, 1050));
    }

    @Test
    void endAt24IsTheEndOfTheDay() {
        assertThat(Window.of("00:00", "24:00")).isEqualTo(Window.ALL_DAY);
        assertThat(Window.ALL_DAY.overMidnight()).isFalse();
    }

    @Test
    void endBeforeTheStartIsOnTheNextDay() {
        assertThat(Window.of("22:00", "06:00")).isEqualTo(new Window(1320, 1800));
        assertThat(Window.of("22:00", "06:00").overMidnight()).isTrue();
    }

    @Test
    void endAtMidnightIs24() {
        assertThat(Window.of("22:00", "00:00")).isEqualTo(Window.of("22:00", "24:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:00-17:00", "22:00-06:00", "00:00-24:00", "13:30-24:00"})
    void windowIsReadAsItIsWritten(String text) {
        assertThat(Window.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"09:00,09:00", "9:00,17:00", "09:60,17:00", "09:00,24:01", "24:00,06:00", "ab:cd,17:00", "'',17:00"})
    void whatIsNoWindowIsRefused(String from, String to) {
        assertThatThrownBy(() -> Window.of(from, to)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1,10", "1440,1500", "600,600", "600,500", "600,2040"})
    void minutesOutsideTheirRangesAreRefused(int from, int to) {
        assertThatThrownBy(() -> new Window(from, to)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textWithoutADashIsRefused() {
        assertThatThrownBy(() -> Window.parse("nine to five"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("09:00-17:00");
    }
}
