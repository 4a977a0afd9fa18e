package io.propertyfeedback.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.junit.jupiter.api.Test;

/** Pictures are told by their content and lose what they tell beside the picture. */
class FileInspectorTest {
    private final FileInspector inspector = new FileInspector();

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, 0xff8800);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] withPlace(byte[] jpeg, short orientation) throws IOException {
        TiffOutputSet exif = new TiffOutputSet();
        exif.setGpsInDegrees(121.47, 31.23);
        exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, orientation);
        exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ARTIST, "Zhao");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExifRewriter().updateExifMetadataLossless(jpeg, out, exif);
        return out.toByteArray();
    }

    private byte[] kept(byte[] content, String type) {
        var inspected = inspector.inspect(content).orElseThrow();
        assertThat(inspected.mediaType()).isEqualTo(type);
        return inspected.content();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    @Test
    void thePlaceIsTakenOutOfAJpegAndTheOrientationStays() throws IOException {
        byte[] jpeg = withPlace(picture("jpg"), (short) 6);
        assertThat(((JpegImageMetadata) Imaging.getMetadata(jpeg)).getExif().getGpsInfo())
                .isNotNull();

        byte[] kept = kept(jpeg, "image/jpeg");

        JpegImageMetadata left = (JpegImageMetadata) Imaging.getMetadata(kept);
        assertThat(left.getExif().getGpsInfo()).isNull();
        assertThat(left.findExifValue(TiffTagConstants.TIFF_TAG_ORIENTATION).getIntValue())
                .isEqualTo(6);
        assertThat(text(kept)).doesNotContain("Zhao");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(40);
    }

    @Test
    void commentsOtherDataAndWhatFollowsTheEndAreTakenOutOfAJpegAndThePictureIsTheSame() throws IOException {
        byte[] plain = picture("jpg");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        for (int marker : new int[] {0xE1, 0xE2, 0xED, 0xFE}) {
            out.write(new byte[] {(byte) 0xFF, (byte) marker, 0, 10});
            out.write("31N 121E".getBytes(StandardCharsets.US_ASCII));
        }
        out.write(plain, 2, plain.length - 2);
        out.write("a film with 31N 121E".getBytes(StandardCharsets.US_ASCII));

        assertThat(kept(out.toByteArray(), "image/jpeg")).isEqualTo(plain);
    }

    @Test
    void textsAreTakenOutOfAPng() throws IOException {
        byte[] plain = picture("png");
        byte[] text = "tEXtPlace\0 31N 121E".getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(text);
        ByteBuffer chunk = ByteBuffer.allocate(text.length + 8)
                .putInt(text.length - 4)
                .put(text)
                .putInt((int) sum.getValue());
        int end = plain.length - 12;
        ByteBuffer whole = ByteBuffer.allocate(plain.length + chunk.capacity())
                .put(plain, 0, end)
                .put(chunk.array())
                .put(plain, end, 12);

        assertThat(kept(whole.array(), "image/png")).isEqualTo(plain);
    }

    @Test
    void whatBreaksOffCannotBeRead() throws IOException {
        byte[] jpeg = picture("jpg");
        byte[] png = picture("png");
        for (int length = 16; length < jpeg.length; length += 7) {
            assertThat(inspector.inspect(Arrays.copyOf(jpeg, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
        for (int length = 16; length < png.length; length += 7) {
            assertThat(inspector.inspect(Arrays.copyOf(png, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void theContentTellsWhatItIs() {
        assertThat(kept("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), "application/pdf"))
                .isNotEmpty();
        assertThat(kept("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII), "text/html"))
                .isNotEmpty();
        assertThat(kept(new byte[] {'M', 'Z', 0, 0, 1, 2, 3}, "application/x-msdownload"))
                .isNotEmpty();
    }
}
