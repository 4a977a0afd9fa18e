package io.propertyfeedback.files;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Ids as names of directories and files: any characters, on file systems that know no case and at most 255 bytes a name.
 * Small letters, digits and dashes stay; the rest is percent-encoded. What is long goes on in a directory below.
 */
final class PathNames {
    private static final int LONGEST = 200;
    private static final char GOES_ON = '+';

    private PathNames() {}

    static Path below(Path directory, String id) {
        String name = encoded(id);
        Path path = directory;
        int from = 0;
        for (; name.length() - from > LONGEST; from += LONGEST) {
            path = path.resolve(name.substring(from, from + LONGEST) + GOES_ON);
        }
        return path.resolve(name.substring(from));
    }

    /** The ids that made a path. */
    static List<String> read(Path path) {
        List<String> ids = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (Path each : path) {
            String part = each.toString();
            if (part.charAt(part.length() - 1) == GOES_ON) {
                name.append(part, 0, part.length() - 1);
            } else {
                ids.add(URLDecoder.decode(name.append(part).toString(), StandardCharsets.UTF_8));
                name.setLength(0);
            }
        }
        return ids;
    }

    private static String encoded(String id) {
        StringBuilder name = new StringBuilder();
        for (byte each : id.getBytes(StandardCharsets.UTF_8)) {
            if (each >= 'a' && each <= 'z' || each >= '0' && each <= '9' || each == '-') {
                name.append((char) each);
            } else {
                name.append(String.format("%%%02x", each & 0xff));
            }
        }
        return name.toString();
    }
}
