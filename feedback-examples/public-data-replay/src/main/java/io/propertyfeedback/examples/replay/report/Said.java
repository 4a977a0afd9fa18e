package io.propertyfeedback.examples.replay.report;

/**
 * One text in both languages, so that a page can hold them both.
 *
 * @param en English
 * @param zh Simplified Chinese
 */
public record Said(String en, String zh) {
    /** The same in both: a number, a name. */
    static Said alike(String text) {
        return new Said(text, text);
    }
}
