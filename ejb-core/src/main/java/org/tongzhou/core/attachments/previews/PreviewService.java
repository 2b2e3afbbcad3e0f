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
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RichText;

/** Shows files to who may read them. Few are made at a time, as each takes memory for what it unpacks. */
@Stateless
public class PreviewService {
    private static final Logger LOG = System.getLogger(PreviewService.class.getName());
    private static final long BYTES_MAX = 32L << 20;
    private static final long PATIENCE_MILLIS = 8_000;
    private static final int AT_ONCE = 3;
    private static final Semaphore ROOM = new Semaphore(AT_ONCE);

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
        PreviewText text = file.row().sizeBytes() > BYTES_MAX || !isRoom() ? PreviewText.NONE : read(file);
        return new FilePreview(file.row(), RichText.clean(text.markup()), text.isCut());
    }

    private static boolean isRoom() {
        try {
            return ROOM.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static PreviewText read(AttachmentContent file) {
        try (InputStream content = file.open()) {
            return Previews.read(file.row().type(), file.row().name(), content.readAllBytes(), PATIENCE_MILLIS);
        } catch (IOException | RuntimeException | StackOverflowError e) { // whatever is in it
            LOG.log(Level.INFO, "a file cannot be shown: {0} {1}", file.sha256(), e.toString());
            return PreviewText.NONE;
        } finally {
            ROOM.release();
        }
    }
}
