package io.propertyfeedback.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG without texts, EXIF and time: only the chunks that are needed to show it (PNG, 3rd edition, 11). */
final class Png {
    private static final Set<String> SHOWN = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "pHYs", "bKGD");
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12; // length, type and checksum

    private Png() {}

    static byte[] bare(byte[] png) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(png.length);
        kept.write(png, 0, Math.min(SIGNATURE, png.length));
        ByteBuffer in = ByteBuffer.wrap(png);
        for (int at = SIGNATURE; png.length - at >= AROUND; ) {
            long size = Integer.toUnsignedLong(in.getInt(at)) + AROUND;
            if (size > png.length - at) {
                break;
            }
            String type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (SHOWN.contains(type)) {
                kept.write(png, at, (int) size);
            }
            if (type.equals("IEND")) {
                return kept.toByteArray(); // what comes after it is no picture
            }
            at += (int) size;
        }
        throw new DamagedFile("a PNG without an end");
    }
}
