package org.tongzhou.core.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallPicturesTest {
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"960,640,480,320", "3000,4000,270,360", "40,30,40,30", "5000,2,480,1"})
    void itFitsIntoTheGridAndIsNeverEnlarged(int width, int height, int smallWidth, int smallHeight) throws IOException {
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(SmallPictures.draw(png(width, height)).orElseThrow()));

        assertThat(small.getWidth()).isBetween(smallWidth - 1, smallWidth);
        assertThat(small.getHeight()).isBetween(smallHeight - 1, smallHeight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "<svg onload=alert(1)>"})
    void whatCanNotBeDrawnHasNone(String content) {
        assertThat(SmallPictures.draw(content.getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }
}
