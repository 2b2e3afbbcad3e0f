package org.tongzhou.portlets.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {
    private static final int PIXELS = 4; // of a module
    private static final String ADDRESS = "otpauth://totp/%E5%90%8C%E8%88%9F:xunuo?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=%E5%90%8C%E8%88%9F";

    @Test
    void aReaderReadsWhatWasDrawn() throws Exception {
        assertThat(read(QrPicture.svg(ADDRESS))).isEqualTo(ADDRESS);
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThatThrownBy(() -> QrPicture.svg("x".repeat(5_000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(String svg) throws Exception {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(size.find()).isTrue();
        int side = Integer.parseInt(size.group(1)) * PIXELS;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1v1").matcher(svg);
        while (module.find()) {
            for (int i = 0; i < PIXELS * PIXELS; i++) {
                int x = Integer.parseInt(module.group(1)) * PIXELS + i % PIXELS;
                int y = Integer.parseInt(module.group(2)) * PIXELS + i / PIXELS;
                pixels[y * side + x] = 0;
            }
        }
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)))).getText();
    }
}
