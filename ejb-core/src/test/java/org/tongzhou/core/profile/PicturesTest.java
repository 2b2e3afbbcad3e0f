package org.tongzhou.core.profile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.shared.RuleViolationException;

class PicturesTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    @Test
    void aPortraitHasTheSizeOfAllPortraits() throws IOException {
        for (int[] size : new int[][] {{2000, 1000}, {300, 900}, {60, 60}}) {
            BufferedImage portrait = image(Pictures.portrait(stream(file(size[0], size[1], "png"))));

            assertThat(portrait.getWidth()).isEqualTo(360);
            assertThat(portrait.getHeight()).isEqualTo(480);
        }
    }

    @Test
    void nothingOfTheFileIsLeftButWhatOneSees() throws IOException {
        byte[] jpeg = file(400, 400, "jpeg");
        byte[] comment = ByteBuffer.allocate(4 + SCRIPT.length()).putShort((short) 0xfffe).putShort((short) (SCRIPT.length() + 2))
            .put(SCRIPT.getBytes(ISO_8859_1)).array();
        byte[] withScript = concat(Arrays.copyOf(jpeg, 2), comment, Arrays.copyOfRange(jpeg, 2, jpeg.length), SCRIPT.getBytes(ISO_8859_1));

        assertThat(new String(Pictures.portrait(stream(withScript)), ISO_8859_1)).doesNotContain("script").startsWith("\u00ff\u00d8\u00ff");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPortraitStandsUprightHoweverTheCameraWasHeld(int held) throws IOException {
        BufferedImage upright = new BufferedImage(360, 480, BufferedImage.TYPE_INT_RGB);
        fill(upright, 0, 0, 360, 240, Color.RED); // above
        fill(upright, 0, 240, 360, 240, Color.BLUE);
        fill(upright, 0, 0, 60, 240, Color.GREEN); // above left

        BufferedImage portrait = image(Pictures.portrait(stream(withOrientation(encoded(asHeld(upright, held), "jpeg"), held))));

        assertThat(isLike(portrait.getRGB(30, 120), Color.GREEN)).isTrue();
        assertThat(isLike(portrait.getRGB(300, 120), Color.RED)).isTrue();
        assertThat(isLike(portrait.getRGB(180, 400), Color.BLUE)).isTrue();
    }

    @Test
    void aSignatureStaysTransparentAndInProportion() throws IOException {
        BufferedImage ink = new BufferedImage(1200, 300, BufferedImage.TYPE_INT_ARGB);
        fill(ink, 500, 100, 200, 100, Color.BLACK);

        BufferedImage signature = image(Pictures.signature(stream(encoded(ink, "png"))));

        assertThat(signature.getWidth()).isEqualTo(600);
        assertThat(signature.getHeight()).isEqualTo(150);
        assertThat(signature.getRGB(5, 5) >>> 24).isZero();
        assertThat(signature.getRGB(300, 75) >>> 24).isEqualTo(255);
    }

    @Test
    void aBombOfPixelsIsRefusedBeforeItIsDecoded() {
        byte[] bomb = pngHeader(100_000, 100_000);

        assertRefused("profile.pictureTooManyPixels", () -> Pictures.portrait(stream(bomb)));
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        assertRefused("profile.pictureNotTaken", () -> Pictures.portrait(stream("<svg onload='alert(1)'/>".getBytes(ISO_8859_1))));
        assertRefused("profile.pictureNotTaken", () -> Pictures.portrait(stream(file(100, 100, "gif"))));
        assertRefused("profile.pictureNotTaken", () -> Pictures.signature(stream(file(100, 100, "jpeg"))));
        assertRefused("profile.pictureTooSmall", () -> Pictures.portrait(stream(file(59, 100, "png"))));
        assertRefused("profile.pictureTooLarge", () -> Pictures.portrait(stream(new byte[Pictures.FILE_MAX_BYTES + 1])));
        byte[] cut = file(400, 400, "png");
        assertRefused("profile.pictureDamaged", () -> Pictures.portrait(stream(Arrays.copyOf(cut, cut.length / 2))));
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    /** What a camera writes that is held so (Exif 2.32, 4.6.4): the row and column that the first ones of the file are in the picture. */
    private static BufferedImage asHeld(BufferedImage upright, int held) {
        int width = upright.getWidth();
        int height = upright.getHeight();
        boolean lies = held > 4;
        BufferedImage file = new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                int[] at = switch (held) {
                    case 2 -> new int[] {right, y};
                    case 3 -> new int[] {right, below};
                    case 4 -> new int[] {x, below};
                    case 5 -> new int[] {y, x};
                    case 6 -> new int[] {y, right};
                    case 7 -> new int[] {below, right};
                    case 8 -> new int[] {below, x};
                    default -> new int[] {x, y};
                };
                file.setRGB(at[0], at[1], upright.getRGB(x, y));
            }
        }
        return file;
    }

    private static byte[] withOrientation(byte[] jpeg, int held) {
        byte[] exif = HexFormat.of().parseHex(
            "ffe10022457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100" + "%02x0000".formatted(held) + "00000000");
        return concat(Arrays.copyOf(jpeg, 2), exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static boolean isLike(int rgb, Color color) {
        Color is = new Color(rgb);
        return Math.abs(is.getRed() - color.getRed()) + Math.abs(is.getGreen() - color.getGreen()) + Math.abs(is.getBlue() - color.getBlue()) < 60;
    }

    private static void fill(BufferedImage image, int x, int y, int width, int height, Color color) {
        Graphics2D pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(x, y, width, height);
        pen.dispose();
    }

    private static byte[] pngHeader(int width, int height) {
        byte[] header = ByteBuffer.allocate(17).put("IHDR".getBytes(ISO_8859_1)).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array();
        CRC32 sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(33).put(HexFormat.of().parseHex("89504e470d0a1a0a0000000d")).put(header).putInt((int) sum.getValue()).array();
    }

    private static byte[] file(int width, int height, String format) throws IOException {
        return encoded(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format);
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static BufferedImage image(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static ByteArrayInputStream stream(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
