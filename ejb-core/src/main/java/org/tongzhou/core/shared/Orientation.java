package org.tongzhou.core.shared;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held (Exif 2.32, tag 0x0112): a picture that is drawn anew forgets it, so it is turned upright before. */
enum Orientation {
    /** In the order of the tag's values from 1 on. */
    UPRIGHT, MIRRORED, HALF_TURNED, HALF_TURNED_MIRRORED, LEFT_MIRRORED, LEFT, RIGHT_MIRRORED, RIGHT;

    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    /** Of a JPEG that says so; upright if it says nothing that can be understood. */
    static Orientation of(byte[] file) {
        try {
            return read(ByteBuffer.wrap(file));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    /** Goes from segment to segment (ITU-T T.81, B.1.1.4) up to the picture itself. */
    private static Orientation read(ByteBuffer jpeg) {
        if (jpeg.getShort(0) != (short) 0xffd8) {
            return UPRIGHT;
        }
        int at = 2;
        while (jpeg.get(at) == (byte) 0xff && jpeg.get(at + 1) != (byte) 0xda) {
            int length = Short.toUnsignedInt(jpeg.getShort(at + 2));
            if (jpeg.get(at + 1) == (byte) 0xe1 && new String(jpeg.array(), at + 4, 4, StandardCharsets.US_ASCII).equals("Exif")) {
                return readTiff(jpeg.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static Orientation readTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                return values()[tiff.getShort(entry + 8) - 1];
            }
        }
        return UPRIGHT;
    }

    BufferedImage upright(BufferedImage picture) {
        if (this == UPRIGHT) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn = switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case HALF_TURNED -> new AffineTransform(-1, 0, 0, -1, width, height);
            case HALF_TURNED_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean lies = ordinal() >= LEFT_MIRRORED.ordinal();
        BufferedImage turned = new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(rgb(picture), turned);
    }

    private static BufferedImage rgb(BufferedImage picture) {
        BufferedImage rgb = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        rgb.getGraphics().drawImage(picture, 0, 0, null);
        return rgb;
    }
}
