package org.tongzhou.core.attachments.previews;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.attachments.AttachmentContent;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RichText;

/**
 * Shows files to who may read them. Few are made at a time, as each takes memory for what it unpacks; the latest are kept, as what was sent to many is
 * looked at by many.
 */
@Stateless
public class PreviewService {
    private static final Logger LOG = System.getLogger(PreviewService.class.getName());
    private static final long BYTES_MAX = (long) FilePreview.MEGABYTES_MAX << 20;
    private static final long PATIENCE_MILLIS = 8_000;
    private static final long WAIT_MILLIS = 3_000;
    private static final int AT_ONCE = 3;
    private static final Semaphore ROOM = new Semaphore(AT_ONCE);
    private static final LatestPreviews LATEST = new LatestPreviews();

    @Inject
    AttachmentService attachments;

    /**
     * What can be shown of a file; nothing of one that is too large, or not what it should be, nor while too many are made.
     *
     * @throws NotFoundException if there is none of this number that the caller may read
     */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS) // it lasts
    public FilePreview preview(long id) {
        AttachmentContent file = attachments.open(id);
        boolean plain = file.row().type() == FileType.TEXT; // of which the beginning is enough
        if (!plain && file.row().sizeBytes() > BYTES_MAX) {
            return FilePreview.none(FilePreview.State.TOO_LARGE);
        }
        String key = file.sha256() + file.row().type() + Previews.isTable(file.row().name());
        return LATEST.find(key).orElseGet(() -> make(file, plain ? Previews.TEXT_MAX_BYTES + 1 : (int) BYTES_MAX, key));
    }

    private static FilePreview make(AttachmentContent file, int bytesMax, String key) {
        if (!isRoom()) {
            return FilePreview.none(FilePreview.State.BUSY);
        }
        try (InputStream content = file.open()) {
            PreviewText text = Previews.read(file.row().type(), file.row().name(), content.readNBytes(bytesMax), PATIENCE_MILLIS);
            String markup = RichText.clean(text.markup());
            FilePreview made = new FilePreview(markup.isEmpty() ? FilePreview.State.NONE : FilePreview.State.SHOWN, markup, text.isCut());
            if (!text.isLate()) {
                LATEST.keep(key, made);
            }
            return made;
        } catch (IOException | RuntimeException | StackOverflowError e) { // whatever is in it
            LOG.log(Level.INFO, "a file cannot be shown: {0} {1}", file.sha256(), e.toString());
            return FilePreview.none(FilePreview.State.NONE);
        } finally {
            ROOM.release();
        }
    }

    private static boolean isRoom() {
        try {
            return ROOM.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
