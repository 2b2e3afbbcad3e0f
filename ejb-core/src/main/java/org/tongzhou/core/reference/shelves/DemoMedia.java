package org.tongzhou.core.reference.shelves;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tongzhou.core.shared.CoarsePicture;

/** Small pictures and sounds of the demonstration, made of what {@code demo-shelves.json} says of them: the same bytes each time. */
final class DemoMedia {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;
    private static final int HORIZON = 400;
    private static final int SAMPLES_PER_SECOND = 16_000;
    private static final int SAMPLES_PER_NOTE = 6_000;
    private static final int HEAD_BYTES = 44;
    /** ISO 16: the note 69 of MIDI. */
    private static final double CONCERT_PITCH = 440;

    private DemoMedia() {
    }

    /** @param told a {@code picture} by its mood, or {@code notes} by their numbers in MIDI */
    static byte[] of(JsonObject told) {
        return told.containsKey("notes") ? sound(told.getJsonArray("notes").getValuesAs(JsonNumber::intValue)) : picture(Mood.valueOf(told.getString("picture").toUpperCase(Locale.ROOT)));
    }

    /** The colours of the sky above and at the horizon, of the hills, the water, and of what shines. */
    private enum Mood {
        DAWN(0x6b86c4, 0xf7b267, 0x5b4a72, 0xd98a6a, 0xffe3a1), AUTUMN(0x9fc2dd, 0xf4e3c1, 0xb5792c, 0x6d97a8, 0xffffff),
        NIGHT(0x0b1533, 0x2c3e70, 0x131b33, 0x1b2b52, 0xf3efd2), SNOW(0xa9c6e8, 0xe9f1fa, 0xdfe7f0, 0x8fb0c9, 0xfffbe8);

        private final int[] colours;

        Mood(int... colours) {
            this.colours = colours;
        }

        Color colour(int part) {
            return new Color(colours[part]);
        }
    }

    private static byte[] picture(Mood mood) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setPaint(new GradientPaint(0, 0, mood.colour(0), 0, HORIZON, mood.colour(1)));
            pen.fillRect(0, 0, WIDTH, HORIZON);
            pen.setColor(mood.colour(4));
            pen.fillOval(WIDTH * 2 / 3, HORIZON / 3, 90, 90);
            pen.setColor(mood.colour(2));
            pen.fill(hills(new Random(mood.ordinal())));
            pen.setPaint(new GradientPaint(0, HORIZON, mood.colour(3), 0, HEIGHT, mood.colour(0)));
            pen.fillRect(0, HORIZON, WIDTH, HEIGHT - HORIZON);
            if (mood == Mood.NIGHT) {
                city(pen, mood);
            }
        } finally {
            pen.dispose();
        }
        return CoarsePicture.encode(picture, "png");
    }

    private static Polygon hills(Random chance) {
        Polygon hills = new Polygon();
        hills.addPoint(0, HORIZON);
        for (int x = 0; x <= WIDTH; x += 80) {
            hills.addPoint(x, HORIZON - 40 - chance.nextInt(120));
        }
        hills.addPoint(WIDTH, HORIZON);
        return hills;
    }

    private static void city(Graphics2D pen, Mood mood) {
        Random chance = new Random(7);
        for (int x = 20; x < WIDTH - 40; x += 52) {
            int height = 60 + chance.nextInt(160);
            pen.setColor(mood.colour(0));
            pen.fillRect(x, HORIZON - height, 40, height);
            pen.setColor(mood.colour(4));
            for (int y = HORIZON - height + 10; y < HORIZON - 12; y += 18) {
                pen.fillRect(x + 6 + 16 * chance.nextInt(2), y, 8, 8);
            }
        }
    }

    /** PCM of 16 bits, one channel (RIFF WAVE); each note fades away. */
    private static byte[] sound(List<Integer> notes) {
        int bytes = notes.size() * SAMPLES_PER_NOTE * Short.BYTES;
        ByteBuffer wave = ByteBuffer.allocate(HEAD_BYTES + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wave.put(ascii("RIFF")).putInt(HEAD_BYTES - 8 + bytes).put(ascii("WAVEfmt ")).putInt(16).putShort((short) 1).putShort((short) 1)
            .putInt(SAMPLES_PER_SECOND).putInt(SAMPLES_PER_SECOND * Short.BYTES).putShort((short) Short.BYTES).putShort((short) Short.SIZE)
            .put(ascii("data")).putInt(bytes);
        for (int note : notes) {
            double turns = 2 * Math.PI * CONCERT_PITCH * Math.pow(2, (note - 69) / 12.0) / SAMPLES_PER_SECOND;
            for (int i = 0; i < SAMPLES_PER_NOTE; i++) {
                double fading = Math.exp(-4.0 * i / SAMPLES_PER_NOTE) * Math.min(1, i / 80.0);
                wave.putShort((short) (9_000 * fading * (Math.sin(turns * i) + 0.3 * Math.sin(2 * turns * i))));
            }
        }
        return wave.array();
    }

    private static byte[] ascii(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
