package io.propertyfeedback.process;

import java.util.Set;
import java.util.TreeSet;

/**
 * What may be attached.
 *
 * @param mostBytes  of one file
 * @param mostFiles  of one feedback
 * @param mediaTypes by content
 */
public record AttachmentLimits(int mostBytes, int mostFiles, Set<String> mediaTypes) {
    private static final int LARGEST = 64 << 20;

    /**
     * 10 MiB each, 20 a feedback; JPEG, PNG and PDF. What else cameras make (HEIC, WebP, MP4) carries the place in parts
     * that nothing here takes out, so a host adds it only if its inspector does.
     */
    public static final AttachmentLimits STANDARD =
            new AttachmentLimits(10 << 20, 20, Set.of("image/jpeg", "image/png", "application/pdf"));

    /** @throws IllegalArgumentException when nothing could be attached, or a file is larger than memory should hold */
    public AttachmentLimits {
        mediaTypes = Set.copyOf(mediaTypes);
        if (mostBytes < 1 || mostBytes > LARGEST) {
            throw new IllegalArgumentException("A file has 1 to " + LARGEST + " bytes at most, not " + mostBytes);
        }
        if (mostFiles < 1) {
            throw new IllegalArgumentException("A feedback has at least 1 file at most, not " + mostFiles);
        }
        if (mediaTypes.isEmpty()) {
            throw new IllegalArgumentException("At least one media type may be attached");
        }
    }

    /** The media types as a sentence lists them. */
    public String listed() {
        return String.join(", ", new TreeSet<>(mediaTypes));
    }
}
