package io.propertyfeedback.http.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of the two languages a client reads (RFC 9110 Accept-Language); English unless it asks for Chinese. */
final class Languages {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);
    private static final int LONGEST = 300;

    private Languages() {}

    static Locale of(Optional<String> accepted) {
        String ranges = accepted.filter(text -> text.length() <= LONGEST).orElse("");
        if (ranges.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(ranges), SPOKEN);
            return Locale.CHINESE.equals(best) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH; // a wish that nobody can read is no reason to refuse
        }
    }
}
