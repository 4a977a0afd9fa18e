package io.propertyfeedback.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/**
 * A JPEG without EXIF, XMP, IPTC, comments, previews and what follows its end (ITU-T T.81, annex B): only the segments that
 * are needed to show it, with the orientation that its EXIF told.
 */
final class Jpeg {
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int JFIF = 0xE0;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final String PROFILE = "ICC_PROFILE";

    private final byte[] jpeg;
    private final ByteArrayOutputStream kept;
    private int at;

    private Jpeg(byte[] jpeg) {
        this.jpeg = jpeg;
        this.kept = new ByteArrayOutputStream(jpeg.length);
    }

    static byte[] bare(byte[] jpeg) {
        byte[] bare = new Jpeg(jpeg).shown();
        short orientation = orientation(jpeg);
        return orientation > 1 ? turned(bare, orientation) : bare;
    }

    private byte[] shown() {
        while (true) {
            int from = at;
            int marker = marker();
            if (marker == END_OF_IMAGE) {
                keep(from, at);
                return kept.toByteArray();
            }
            if (marker != START_OF_IMAGE) {
                at += length();
                if (marker == START_OF_SCAN) {
                    scan();
                }
            }
            if (isShown(marker, from)) {
                keep(from, at);
            }
        }
    }

    private void keep(int from, int to) {
        kept.write(jpeg, from, to - from);
    }

    private int marker() {
        if (byteAt(at) != 0xFF) {
            throw new DamagedFile("a JPEG without a marker where one has to be");
        }
        while (byteAt(at) == 0xFF) { // any number of them may come before
            at++;
        }
        return byteAt(at++);
    }

    private int length() {
        int length = byteAt(at) << 8 | byteAt(at + 1);
        if (length < 2 || length > jpeg.length - at) {
            throw new DamagedFile("a JPEG with a segment that does not end");
        }
        return length;
    }

    /** The picture itself, up to the next marker that is neither a stuffed byte nor a restart. */
    private void scan() {
        while (byteAt(at) != 0xFF || isInScan(byteAt(at + 1))) {
            at++;
        }
    }

    private static boolean isInScan(int after) {
        return after == 0 || after >= 0xD0 && after <= 0xD7;
    }

    private boolean isShown(int marker, int from) {
        if (marker == COLOURS) {
            int text = from + 4;
            return jpeg.length - text >= PROFILE.length()
                    && new String(jpeg, text, PROFILE.length(), StandardCharsets.ISO_8859_1).equals(PROFILE);
        }
        boolean application = marker >= JFIF && marker <= LAST_APPLICATION;
        return marker == JFIF || marker == ADOBE || !application && marker != COMMENT;
    }

    private int byteAt(int index) {
        if (index >= jpeg.length) {
            throw new DamagedFile("a JPEG without an end");
        }
        return jpeg[index] & 0xFF;
    }

    /** What EXIF tells about how to turn it, 2 to 8; 1 where it tells nothing that can be read. */
    private static short orientation(byte[] jpeg) {
        try {
            if (Imaging.getMetadata(jpeg) instanceof JpegImageMetadata metadata) {
                TiffField field = metadata.findExifValue(TiffTagConstants.TIFF_TAG_ORIENTATION);
                int told = field == null ? 1 : field.getIntValue();
                return told >= 1 && told <= 8 ? (short) told : 1;
            }
        } catch (IOException | RuntimeException unreadable) {
            return 1; // the picture can be shown without
        }
        return 1;
    }

    private static byte[] turned(byte[] bare, short orientation) {
        ByteArrayOutputStream turned = new ByteArrayOutputStream(bare.length);
        try {
            TiffOutputSet exif = new TiffOutputSet();
            exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, orientation);
            new ExifRewriter().updateExifMetadataLossless(bare, turned, exif);
        } catch (IOException unwritable) {
            throw new DamagedFile("a JPEG that takes no EXIF");
        }
        return turned.toByteArray();
    }
}
