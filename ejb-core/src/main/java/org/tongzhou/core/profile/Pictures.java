package org.tongzhou.core.profile;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.CoarsePicture;
import org.tongzhou.core.shared.RuleViolationException;

/** Draws pictures anew, so that nothing of the file that was brought is left but what one sees. */
final class Pictures {
    static final int FILE_MAX_BYTES = 10 * 1024 * 1024;
    static final int SIDE_MIN = 60;
    static final int PORTRAIT_WIDTH = 360;
    static final int PORTRAIT_HEIGHT = 480;
    static final int SIGNATURE_WIDTH = 600;
    static final int SIGNATURE_HEIGHT = 240;

    private Pictures() {
    }

    /** A JPEG of {@value #PORTRAIT_WIDTH} by {@value #PORTRAIT_HEIGHT} pixels, cut to the middle of what was brought. */
    static byte[] portrait(InputStream picture) {
        byte[] file = read(picture);
        BufferedImage upright = decode(file, Set.of("jpeg", "png"), PORTRAIT_WIDTH, PORTRAIT_HEIGHT);
        double scale = Math.max((double) PORTRAIT_WIDTH / upright.getWidth(), (double) PORTRAIT_HEIGHT / upright.getHeight());
        BufferedImage drawn = new BufferedImage(PORTRAIT_WIDTH, PORTRAIT_HEIGHT, BufferedImage.TYPE_INT_RGB);
        return CoarsePicture.encode(CoarsePicture.draw(upright, drawn, scale, Color.WHITE), "jpeg");
    }

    /** A PNG that keeps what is transparent, at most {@value #SIGNATURE_WIDTH} by {@value #SIGNATURE_HEIGHT} pixels. */
    static byte[] signature(InputStream picture) {
        BufferedImage decoded = decode(read(picture), Set.of("png"), SIGNATURE_WIDTH, SIGNATURE_HEIGHT);
        double scale = Math.min(1, Math.min((double) SIGNATURE_WIDTH / decoded.getWidth(), (double) SIGNATURE_HEIGHT / decoded.getHeight()));
        BufferedImage drawn = new BufferedImage(Math.max(1, (int) (decoded.getWidth() * scale)), Math.max(1, (int) (decoded.getHeight() * scale)),
            BufferedImage.TYPE_INT_ARGB);
        return CoarsePicture.encode(CoarsePicture.draw(decoded, drawn, scale, null), "png");
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

    private static BufferedImage decode(byte[] file, Set<String> formats, int width, int height) {
        try {
            return CoarsePicture.decode(file, formats, width, height, SIDE_MIN);
        } catch (CoarsePicture.UnusableException e) {
            throw switch (e.fault()) {
                case NOT_TAKEN -> new RuleViolationException("profile.pictureNotTaken",
                    formats.stream().sorted().map(each -> each.toUpperCase(Locale.ROOT)).collect(Collectors.joining(" ")));
                case DAMAGED -> new RuleViolationException("profile.pictureDamaged");
                case TOO_MANY_PIXELS -> new RuleViolationException("profile.pictureTooManyPixels", CoarsePicture.PIXELS_MAX / 10_000);
                case TOO_SMALL -> new RuleViolationException("profile.pictureTooSmall", SIDE_MIN);
            };
        }
    }
}
