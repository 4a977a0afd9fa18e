package io.propertyfeedback.examples.centre;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the codes by which feedback is followed: one a line in base 64, the one in use first. They lie in a file
 * beside the database and not in it, so that a copy of the database alone opens nothing.
 */
final class FollowKeys {
    private static final Logger LOG = LoggerFactory.getLogger(FollowKeys.class);
    private static final String WITHIN = "follow-key";
    private static final String DRAWN = "follow-key-drawn";
    private static final int BYTES = 32;

    private final Path path;
    private final SecretFile file;

    private FollowKeys(Path path) {
        this.path = path;
        this.file = new SecretFile(path);
    }

    /** The keys, the one in use first; draws one where there is none. */
    static List<byte[]> of(Folder folder, Database database) throws StartFault {
        FollowKeys keys = new FollowKeys(folder.followKeys());
        try {
            return keys.opened(database);
        } catch (IOException failure) {
            throw new StartFault("follow-key-unreadable", keys.path.toString(), String.valueOf(failure.getMessage()));
        }
    }

    private List<byte[]> opened(Database database) throws StartFault, IOException {
        boolean missing = !Files.exists(path);
        if (missing && database.setting(DRAWN).isPresent()) {
            LOG.warn(
                    "{} is missing: no code that was told opens anything. A new key is drawn; if you have a copy of the"
                            + " file, add its lines below the new one and start again.",
                    path);
        }
        if (!missing && file.isOpenToOthers()) {
            throw new StartFault("follow-key-open", path.toString());
        }
        List<String> lines = new ArrayList<>(missing ? List.of(draw()) : written());
        String within = database.setting(WITHIN).orElse(null); // where earlier versions kept it
        if (within != null && !lines.contains(within)) {
            lines.add(within);
        }
        List<byte[]> keys = new ArrayList<>();
        for (String line : lines) {
            keys.add(read(line));
        }
        if (missing || within != null) {
            file.write(String.join("\n", lines) + "\n");
            database.forget(WITHIN);
        }
        database.set(DRAWN, "drawn");
        return keys;
    }

    private List<String> written() throws StartFault, IOException {
        List<String> lines = Files.readString(path, StandardCharsets.ISO_8859_1)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            throw damaged();
        }
        return lines;
    }

    private byte[] read(String line) throws StartFault {
        try {
            byte[] key = Base64.getDecoder().decode(line);
            if (key.length >= BYTES) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            // said below, without the line
        }
        throw damaged();
    }

    private StartFault damaged() {
        return new StartFault("follow-key-damaged", path.toString());
    }

    private static String draw() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
