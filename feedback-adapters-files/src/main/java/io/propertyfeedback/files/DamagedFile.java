package io.propertyfeedback.files;

/** A file does not go on as it begins. Carries no stack, for it is everyday. */
final class DamagedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedFile(String what) {
        super(what, null, false, false);
    }
}
