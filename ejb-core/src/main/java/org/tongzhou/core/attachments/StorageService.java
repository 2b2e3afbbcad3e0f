package org.tongzhou.core.attachments;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.configuration.Configuration;

/** What the system administrator sees of the storage of files (数据存储), and does about it. Names of files are seen, their contents are not. */
@Stateless
public class StorageService {
    private static final int LARGEST = 10;

    @Inject
    AttachmentRepository files;
    @Inject
    ContentStore store;
    @Inject
    StorageCleaning cleaning;
    @Inject
    Configuration configuration;

    @RequiresPermission(AttachmentPermissions.MANAGE)
    public StorageState getState() {
        try {
            ContentStore.Room room = store.room();
            return new StorageState(room.place(), room.totalBytes(), room.freeBytes(),
                configuration.number(AttachmentParameters.RESERVE) * AttachmentParameters.MEGABYTE,
                configuration.number(AttachmentParameters.PERSON_QUOTA) * AttachmentParameters.MEGABYTE, files.use(),
                files.listLargest(LARGEST).stream().map(Attachment::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What cleaning would find, without a change. */
    @RequiresPermission(AttachmentPermissions.MANAGE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Cleanup rehearseCleaning() {
        return cleaning.rehearse();
    }

    /** Cleans now instead of at night. */
    @RequiresPermission(AttachmentPermissions.MANAGE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Cleanup clean() {
        return cleaning.clean();
    }
}
