package org.tongzhou.core.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.CoarsePicture;

/** Pictures as a grid shows them, drawn when they are asked for first; the last ones are remembered. What can't be drawn, or is too large, has none. */
@ApplicationScoped
public class SmallPictures {
    static final int WIDTH = 480;
    static final int HEIGHT = 360;
    /** Of some 30 KB each. */
    private static final int REMEMBERED_MAX = 200;
    private static final int FILE_MAX_BYTES = 25 * 1024 * 1024;
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");

    @Inject
    ContentStore store;
    private final Map<String, Optional<byte[]>> remembered = new LinkedHashMap<>(REMEMBERED_MAX, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<byte[]>> eldest) {
            return size() > REMEMBERED_MAX;
        }
    };

    /** A JPEG of at most {@value #WIDTH} by {@value #HEIGHT} pixels. @throws IOException if the store has lost the file */
    public Optional<byte[]> find(Attachment file) throws IOException {
        if (!file.getType().isPicture() || file.getSizeBytes() > FILE_MAX_BYTES) {
            return Optional.empty();
        }
        synchronized (remembered) { // one is drawn at a time anyway
            Optional<byte[]> small = remembered.get(file.getSha256());
            if (small == null) {
                try (InputStream content = store.open(file.getSha256())) {
                    small = draw(content.readAllBytes());
                }
                remembered.put(file.getSha256(), small);
            }
            return small;
        }
    }

    static Optional<byte[]> draw(byte[] file) {
        try {
            BufferedImage picture = CoarsePicture.decode(file, FORMATS, WIDTH, HEIGHT, 1);
            double scale = Math.min(1, Math.min((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight()));
            BufferedImage small = new BufferedImage(Math.max(1, (int) (picture.getWidth() * scale)), Math.max(1, (int) (picture.getHeight() * scale)),
                BufferedImage.TYPE_INT_RGB);
            return Optional.of(CoarsePicture.encode(CoarsePicture.draw(picture, small, scale, Color.WHITE), "jpeg"));
        } catch (CoarsePicture.UnusableException e) {
            return Optional.empty();
        }
    }
}
