package org.tongzhou.core.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallPicturesTest {
    /** With a profile of colours that is none. */
    private static byte[] jpegOfWrongColours() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        byte[] jpeg = out.toByteArray();
        byte[] name = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer wrong = ByteBuffer.allocate(jpeg.length + 4 + name.length + 200);
        wrong.put(jpeg, 0, 2).putShort((short) 0xFFE2).putShort((short) (2 + name.length + 200)).put(name).position(wrong.position() + 200);
        return wrong.put(jpeg, 2, jpeg.length - 2).array();
    }

    @Test
    void wrongColoursAreNoFailure() throws IOException {
        assertThatCode(() -> SmallPictures.draw(jpegOfWrongColours())).doesNotThrowAnyException();
    }

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
