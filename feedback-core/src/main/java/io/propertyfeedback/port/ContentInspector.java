package io.propertyfeedback.port;

import java.util.Optional;

/**
 * Looks into files before they are kept. What a sender says about a file is not asked: only its bytes tell. Implementations
 * are thread-safe.
 */
public interface ContentInspector {
    /**
     * What a file is, and what of it is to be kept: the same without the place and the device that cameras write into it.
     *
     * @return empty for what cannot be read as what it begins like
     */
    Optional<Inspected> inspect(byte[] content);

    /**
     * A file that was looked into.
     *
     * @param mediaType in lower case, without parameters: {@code image/jpeg}
     * @param content   to be kept; not to be changed
     */
    record Inspected(String mediaType, byte[] content) {}
}
