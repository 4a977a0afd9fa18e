package io.propertyfeedback.model;

/**
 * A place in the category tree (分类), written as a path such as {@code complaint/noise}; the first segment is the
 * kind. Open: a host adds its own below or beside the standard ones.
 *
 * @param path 1 to 128 characters, segments separated by single slashes
 */
public record Category(String path) {
    public static final Category COMPLAINT = new Category("complaint");
    public static final Category OPINION = new Category("opinion");
    public static final Category SUGGESTION = new Category("suggestion");
    public static final Category INQUIRY = new Category("inquiry");
    public static final Category PRAISE = new Category("praise");
    public static final Category REPAIR = new Category("repair");
    public static final Category HELP = new Category("help");
    public static final Category OTHER = new Category("other");

    private static final int MAX = 128;

    public Category {
        Ids.check("Category", path, MAX);
        if (hasEmptySegment(path)) {
            throw new IllegalArgumentException("Category '" + path + "' has an empty segment");
        }
    }

    /** Whether a text can be the path of a category; ask before making one of what a person typed. */
    public static boolean isPath(String text) {
        return Ids.fits(text, MAX) && !hasEmptySegment(text);
    }

    private static boolean hasEmptySegment(String path) {
        return path.charAt(0) == '/' || path.charAt(path.length() - 1) == '/' || path.contains("//");
    }

    /** The first segment: complaint, suggestion, inquiry … */
    public String kind() {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /** Whether this is {@code ancestor} or stands below it. */
    public boolean within(Category ancestor) {
        String above = ancestor.path;
        return path.startsWith(above) && (path.length() == above.length() || path.charAt(above.length()) == '/');
    }

    /** The number of segments, at least 1. */
    public int depth() {
        int depth = 1;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            depth++;
        }
        return depth;
    }

    /** The ancestor (or this) that has at most {@code level} segments; {@code level} is at least 1. */
    public Category atLevel(int level) {
        int end = -1;
        for (int i = 0; i < level; i++) {
            end = path.indexOf('/', end + 1);
            if (end < 0) {
                return this;
            }
        }
        return new Category(path.substring(0, end));
    }

    @Override
    public String toString() {
        return path;
    }
}
