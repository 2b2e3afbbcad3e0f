package org.tongzhou.core.profile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * Draws pictures anew, so that nothing of the file that was brought is left but what one sees. Its size is read before it is decoded, a large one is decoded
 * coarsely, and one picture is decoded at a time: whatever is brought, it takes some 100 MB for a second at most.
 */
final class Pictures {
    static final int FILE_MAX_BYTES = 10 * 1024 * 1024;
    static final int PIXELS_MAX = 40_000_000;
    static final int SIDE_MIN = 60;
    static final int PORTRAIT_WIDTH = 360;
    static final int PORTRAIT_HEIGHT = 480;
    static final int SIGNATURE_WIDTH = 600;
    static final int SIGNATURE_HEIGHT = 240;
    /** Coarse decoding leaves twice what is drawn at least. */
    /** Pixels that are decoded, at most. */
    private static final double DECODED_MAX = 4_000_000;
    private static final int SPARE = 2;

    private Pictures() {
    }

    /** A JPEG of {@value #PORTRAIT_WIDTH} by {@value #PORTRAIT_HEIGHT} pixels, cut to the middle of what was brought. */
    static byte[] portrait(InputStream picture) {
        byte[] file = read(picture);
        BufferedImage upright = Orientation.of(file).upright(decode(file, Set.of("jpeg", "png"), PORTRAIT_WIDTH, PORTRAIT_HEIGHT));
        double scale = Math.max((double) PORTRAIT_WIDTH / upright.getWidth(), (double) PORTRAIT_HEIGHT / upright.getHeight());
        BufferedImage drawn = new BufferedImage(PORTRAIT_WIDTH, PORTRAIT_HEIGHT, BufferedImage.TYPE_INT_RGB);
        return encode(draw(upright, drawn, scale, Color.WHITE), "jpeg");
    }

    /** A PNG that keeps what is transparent, at most {@value #SIGNATURE_WIDTH} by {@value #SIGNATURE_HEIGHT} pixels. */
    static byte[] signature(InputStream picture) {
        BufferedImage decoded = decode(read(picture), Set.of("png"), SIGNATURE_WIDTH, SIGNATURE_HEIGHT);
        double scale = Math.min(1, Math.min((double) SIGNATURE_WIDTH / decoded.getWidth(), (double) SIGNATURE_HEIGHT / decoded.getHeight()));
        BufferedImage drawn = new BufferedImage(Math.max(1, (int) (decoded.getWidth() * scale)), Math.max(1, (int) (decoded.getHeight() * scale)),
            BufferedImage.TYPE_INT_ARGB);
        return encode(draw(decoded, drawn, scale, null), "png");
    }

    private static byte[] read(InputStream picture) {
        try {
            byte[] file = picture.readNBytes(FILE_MAX_BYTES + 1);
            if (file.length > FILE_MAX_BYTES) {
                throw new RuleViolationException("profile.pictureTooLarge", FILE_MAX_BYTES / 1024 / 1024);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized BufferedImage decode(byte[] file, Set<String> formats, int width, int height) {
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !formats.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw new RuleViolationException("profile.pictureNotTaken",
                    formats.stream().sorted().map(each -> each.toUpperCase(Locale.ROOT)).collect(Collectors.joining(" ")));
            }
            try {
                reader.setInput(input, true, true); // metadata are not even parsed
                return decode(reader, width, height);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new RuleViolationException("profile.pictureDamaged"); // decoders tell of broken files by all of these
        }
    }

    private static BufferedImage decode(ImageReader reader, int width, int height) throws IOException {
        int wide = reader.getWidth(0);
        int high = reader.getHeight(0);
        if ((long) wide * high > PIXELS_MAX) {
            throw new RuleViolationException("profile.pictureTooManyPixels", PIXELS_MAX / 10_000);
        }
        if (Math.min(wide, high) < SIDE_MIN) {
            throw new RuleViolationException("profile.pictureTooSmall", SIDE_MIN);
        }
        int enough = (int) Math.ceil(Math.sqrt((double) wide * high / DECODED_MAX)); // a narrow picture may be very long
        int step = Math.max(enough, Math.min(wide, high) / (SPARE * Math.max(width, height)));
        ImageReadParam coarse = reader.getDefaultReadParam();
        coarse.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, coarse);
    }

    /** In the middle, on a colour or on nothing. */
    private static BufferedImage draw(BufferedImage from, BufferedImage to, double scale, Color ground) {
        Graphics2D pen = to.createGraphics();
        try {
            if (ground != null) {
                pen.setColor(ground);
                pen.fillRect(0, 0, to.getWidth(), to.getHeight());
            }
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            int width = (int) Math.ceil(from.getWidth() * scale);
            int height = (int) Math.ceil(from.getHeight() * scale);
            pen.drawImage(from, (to.getWidth() - width) / 2, (to.getHeight() - height) / 2, width, height, null);
            return to;
        } finally {
            pen.dispose();
        }
    }

    private static byte[] encode(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, out)) {
                throw new IllegalStateException("every Java writes " + format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
