package io.propertyfeedback.examples.centre.say;

import io.propertyfeedback.desk.IdSource;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** References that people can read out: the day and six characters, such as {@code 261123-K7Q2XM}. Thread-safe. */
public final class References implements IdSource {
    /** Without I, L, O and U, which are misread (Crockford). */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 6;
    private static final int DAY_LENGTH = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd-");

    private final InstantSource time;
    private final ZoneId zone;
    private final RandomGenerator random;

    public References(InstantSource time, ZoneId zone, RandomGenerator random) {
        this.time = time;
        this.zone = zone;
        this.random = random;
    }

    /** A reference as it was typed: case, blanks and dashes do not matter, and letters that look like digits are digits. */
    public static String read(String typed) {
        String plain = typed.replaceAll("[\\s\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.length() == DAY_LENGTH + LENGTH
                ? plain.substring(0, DAY_LENGTH) + '-' + plain.substring(DAY_LENGTH)
                : typed.strip();
    }

    @Override
    public String next() {
        StringBuilder id = new StringBuilder(DAY.format(time.instant().atZone(zone)));
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
