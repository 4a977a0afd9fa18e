package io.propertyfeedback.files;

import io.propertyfeedback.port.ContentInspector;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.Tika;

/**
 * Tells files by their content with Apache Tika, and takes out of JPEG and PNG all that cameras and programs write beside
 * the picture: place, time, device, names, comments. How a JPEG is to be turned stays. Other types are kept as they are.
 * Thread-safe.
 */
public final class FileInspector implements ContentInspector {
    private final Tika tika = new Tika();

    @Override
    public Optional<Inspected> inspect(byte[] content) {
        String type = tika.detect(content).toLowerCase(Locale.ROOT);
        try {
            return Optional.of(new Inspected(
                    type,
                    switch (type) {
                        case "image/jpeg" -> Jpeg.bare(content);
                        case "image/png" -> Png.bare(content);
                        default -> content;
                    }));
        } catch (DamagedFile damaged) {
            return Optional.empty();
        }
    }
}
