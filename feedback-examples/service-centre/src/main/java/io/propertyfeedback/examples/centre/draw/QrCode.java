package io.propertyfeedback.examples.centre.draw;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) as a path of SVG, with the quiet zone of four modules around it.
 *
 * @param size of the picture, in modules
 * @param path of the dark modules, each 1 by 1
 */
public record QrCode(int size, String path) {
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    /** The code of a text, such as an address. */
    public static QrCode of(String text) {
        try {
            return of(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds " + text.length() + " characters", tooLong);
        }
    }

    /** Row by row, what is dark side by side as one piece. */
    private static QrCode of(BitMatrix matrix) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                int from = x;
                while (x < matrix.getWidth() && matrix.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from).append(' ').append(y);
                    path.append('h').append(x - from).append("v1H").append(from).append('z');
                }
            }
        }
        return new QrCode(matrix.getWidth(), path.toString());
    }
}
