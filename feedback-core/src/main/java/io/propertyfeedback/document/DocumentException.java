package io.propertyfeedback.document;

/**
 * Says that a document does not hold what it should, and where. The message names the path, the kind of what was found
 * and what would be right; it never repeats the text found there, because documents may hold personal words and
 * exceptions end up in logs.
 */
public final class DocumentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String found;
    private final String needed;

    /**
     * @param path JSON Pointer (RFC 6901) of the place; empty for the whole document
     * @param found what is there, without its words
     * @param needed what would be right
     */
    public DocumentException(String path, String found, String needed) {
        super((path.isEmpty() ? "document" : path) + ": found " + found + ", needed is " + needed);
        this.path = path;
        this.found = found;
        this.needed = needed;
    }

    /** Where it is wrong, as a JSON Pointer; empty for the whole document. */
    public String path() {
        return path;
    }

    /** The same, when the document that was read stands below {@code parent} in a larger one. */
    public DocumentException below(String parent) {
        return new DocumentException(parent + path, found, needed);
    }
}
