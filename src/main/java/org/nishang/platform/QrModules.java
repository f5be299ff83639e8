package org.nishang.platform;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The dark and light of a QR code. */
public final class QrModules {

    /** Dark modules side by side. */
    public record Run(int row, int column, int length) {}

    private QrModules() {}

    /** Error correction M, no quiet zone. */
    public static BitMatrix of(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    public static List<Run> runs(BitMatrix modules) {
        var runs = new ArrayList<Run>();
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int end = column;
                while (end < modules.getWidth() && modules.get(end, row)) {
                    end++;
                }
                if (end > column) {
                    runs.add(new Run(row, column, end - column));
                }
                column = end + 1;
            }
        }
        return runs;
    }
}
