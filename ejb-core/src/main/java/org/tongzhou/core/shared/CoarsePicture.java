package org.tongzhou.core.shared;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.CMMException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads pictures to draw them anew, smaller. Their size is read before they are decoded, a large one is decoded coarsely, and one picture is decoded at a
 * time: whatever is brought, it takes some 150 MB for a second at most.
 */
public final class CoarsePicture {
    public static final int PIXELS_MAX = 60_000_000;
    /** Pixels that are decoded, at most. */
    private static final double DECODED_MAX = 4_000_000;
    /** Coarse decoding leaves this many times what is drawn at least. */
    private static final int SPARE = 2;

    private CoarsePicture() {
    }

    /** Why a picture can't be drawn. */
    public enum Fault {
        NOT_TAKEN, DAMAGED, TOO_MANY_PIXELS, TOO_SMALL
    }

    /** A picture can't be drawn. */
    public static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final Fault fault;

        UnusableException(Fault fault) {
            this.fault = fault;
        }

        UnusableException(Exception cause) {
            super(cause);
            this.fault = Fault.DAMAGED;
        }

        public Fault fault() {
            return fault;
        }
    }

    /**
     * A picture as it was held, with more pixels than what shall be drawn.
     *
     * @param formats as ImageIO calls them, in small letters
     * @param width   of what shall be drawn, {@code height} too
     * @param sideMin how many pixels its shorter side has at least
     */
    public static synchronized BufferedImage decode(byte[] file, Set<String> formats, int width, int height, int sideMin) throws UnusableException {
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !formats.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw new UnusableException(Fault.NOT_TAKEN);
            }
            try {
                reader.setInput(input, true, true); // metadata are not even parsed
                return Orientation.of(file).upright(decode(reader, width, height, sideMin));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException | CMMException e) {
            throw new UnusableException(e); // decoders tell of broken files by all of these
        }
    }

    private static BufferedImage decode(ImageReader reader, int width, int height, int sideMin) throws IOException, UnusableException {
        int wide = reader.getWidth(0);
        int high = reader.getHeight(0);
        if ((long) wide * high > PIXELS_MAX) {
            throw new UnusableException(Fault.TOO_MANY_PIXELS);
        }
        if (Math.min(wide, high) < sideMin) {
            throw new UnusableException(Fault.TOO_SMALL);
        }
        int enough = (int) Math.ceil(Math.sqrt((double) wide * high / DECODED_MAX)); // a narrow picture may be very long
        int step = Math.max(Math.max(enough, 1), Math.min(wide, high) / (SPARE * Math.max(width, height)));
        ImageReadParam coarse = reader.getDefaultReadParam();
        coarse.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, coarse);
    }

    /** In the middle, on a colour or on nothing. */
    public static BufferedImage draw(BufferedImage from, BufferedImage to, double scale, Color ground) {
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

    /** @param format that every Java writes */
    public static byte[] encode(BufferedImage picture, String format) {
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
