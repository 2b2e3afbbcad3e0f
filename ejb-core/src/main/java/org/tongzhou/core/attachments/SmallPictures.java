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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tongzhou.core.shared.CoarsePicture;

/** Pictures as a grid shows them, drawn when they are asked for first; the last ones are remembered. What can't be drawn, or is too large, has none. */
@ApplicationScoped
public class SmallPictures {
    static final int WIDTH = 480;
    static final int HEIGHT = 360;
    /** Of some 30 KB each. */
    private static final int REMEMBERED_MAX = 1000;
    private static final int WAIT_SECONDS = 20;
    private static final int FILE_MAX_BYTES = 25 * 1024 * 1024;
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");

    @Inject
    ContentStore store;
    private final Semaphore turn = new Semaphore(1, true);
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
        Optional<byte[]> known = remembered(file.getSha256());
        return known == null ? wait(file.getSha256()) : known;
    }

    /** One is drawn at a time; who has waited too long gets none, which is not remembered. */
    private Optional<byte[]> wait(String sha256) throws IOException {
        if (!isTurn()) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> drawn = remembered(sha256); // by another, meanwhile
            if (drawn == null) {
                try (InputStream content = store.open(sha256)) {
                    drawn = draw(content.readAllBytes());
                }
                remember(sha256, drawn);
            }
            return drawn;
        } finally {
            turn.release();
        }
    }

    private boolean isTurn() {
        try {
            return turn.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @return null if it was not drawn, or is forgotten */
    private Optional<byte[]> remembered(String sha256) {
        synchronized (remembered) {
            return remembered.get(sha256);
        }
    }

    private void remember(String sha256, Optional<byte[]> drawn) {
        synchronized (remembered) {
            remembered.put(sha256, drawn);
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
