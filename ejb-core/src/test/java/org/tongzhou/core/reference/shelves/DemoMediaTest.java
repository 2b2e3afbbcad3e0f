package org.tongzhou.core.reference.shelves;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;

class DemoMediaTest {
    @Test
    void picturesCanBeSeen() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(DemoMedia.of(Json.createObjectBuilder().add("picture", "night").build())));

        assertThat(picture.getWidth()).isEqualTo(960);
    }

    @Test
    void soundsCanBeHeard() throws IOException, UnsupportedAudioFileException {
        byte[] wave = DemoMedia.of(Json.createObjectBuilder().add("notes", Json.createArrayBuilder().add(60).add(64)).build());

        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wave))) {
            assertThat(sound.getFrameLength()).isEqualTo(12_000);
            assertThat(sound.getFormat().getSampleRate()).isEqualTo(16_000);
        }
    }
}
