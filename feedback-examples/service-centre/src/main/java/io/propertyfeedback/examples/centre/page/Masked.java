package io.propertyfeedback.examples.centre.page;

/** A telephone number or an address of which only so much is shown that two can be told apart. */
final class Masked {
    private static final int HEAD = 3;
    private static final int TAIL = 4;
    private static final String HIDDEN = "****";

    private Masked() {}

    static String of(String contact) {
        int at = contact.indexOf('@');
        if (at > 0) {
            return contact.substring(0, contact.offsetByCodePoints(0, 1)) + HIDDEN + contact.substring(at);
        }
        int length = contact.length();
        if (length < HEAD + TAIL + HIDDEN.length()) { // of a short one, both ends would be nearly all
            return HIDDEN + contact.substring(length - length / HEAD);
        }
        return contact.substring(0, HEAD) + HIDDEN + contact.substring(length - TAIL);
    }
}
