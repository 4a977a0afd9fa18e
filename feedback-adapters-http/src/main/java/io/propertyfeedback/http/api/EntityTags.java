package io.propertyfeedback.http.api;

import io.propertyfeedback.desk.Versions;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions as If-Match names them (RFC 9110, 13.1.1): entity tags in a list, or an asterisk. What a proxy makes of a tag
 * when it compresses the answer still is the version: weak tags (nginx), and the endings of Apache, lighttpd and Jetty.
 * A tag that nobody can have got here is a version that no feedback has.
 */
final class EntityTags {
    private static final long FOREIGN = 0;
    private static final Pattern LIST = Pattern.compile("[ \\t,]*+");
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([\\x21\\x23-\\x7E\\x80-\\uFFFF]*+)\"[ \\t]*+(?=,|$)");
    private static final Pattern VERSION = Pattern.compile("([1-9][0-9]{0,17})(?:(?:--?|;)(?:gzip|br|zstd|deflate))?");

    private EntityTags() {}

    /** @throws Problem when it is neither a list of entity tags nor an asterisk */
    static Versions ifMatch(String field) {
        if (field.strip().equals("*")) {
            return Versions.ANY;
        }
        SortedSet<Long> versions = new TreeSet<>();
        Matcher between = LIST.matcher(field);
        Matcher tag = TAG.matcher(field);
        int at = between.lookingAt() ? between.end() : 0;
        while (at < field.length()) {
            if (!tag.region(at, field.length()).lookingAt()) {
                throw malformed();
            }
            versions.add(version(tag.group(1)));
            at = between.region(tag.end(), field.length()).lookingAt() ? between.end() : tag.end();
        }
        if (versions.isEmpty()) {
            throw malformed();
        }
        return new Versions(versions);
    }

    private static long version(String opaque) {
        Matcher version = VERSION.matcher(opaque);
        return version.matches() ? Long.parseLong(version.group(1)) : FOREIGN;
    }

    private static Problem malformed() {
        return Problem.at(Call.IF_MATCH, 400, "http.if-match-malformed");
    }
}
