package org.tongzhou.core.reference;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.Attachments;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.shared.NotFoundException;

/** The files of holdings, stored in the transaction that stores their texts. It has no door. */
@Dependent
public class HoldingFiles {
    private final Attachments attachments;

    @Inject
    HoldingFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * Gives a holding these files and no others.
     *
     * @param types what it takes
     * @return the names of those that were taken away
     * @throws NotFoundException if one is neither the holding's nor waits for the caller
     */
    public List<String> store(String kind, long holdingId, List<Long> wanted, Set<FileType> types) {
        List<AttachmentRow> present = attachments.list(kind, holdingId);
        Set<Long> ids = present.stream().map(AttachmentRow::id).collect(Collectors.toSet());
        List<AttachmentRow> left = present.stream().filter(row -> !wanted.contains(row.id())).toList();
        left.forEach(row -> attachments.remove(kind, holdingId, row.id()));
        Set<Long> brought = new HashSet<>(wanted);
        brought.removeAll(ids);
        if (!brought.isEmpty()) {
            attachments.claim(kind, holdingId, brought, types);
        }
        return left.stream().map(AttachmentRow::name).toList();
    }

    /** In the order in which they came. */
    public List<AttachmentRow> list(String kind, long holdingId) {
        return attachments.list(kind, holdingId);
    }

    /** The first picture of each of some holdings, by its number; those without any are missing. */
    public Map<Long, Long> findPictures(String kind, Collection<Long> holdingIds) {
        return attachments.findPictures(kind, holdingIds);
    }

    public void removeAll(String kind, long holdingId) {
        attachments.removeAll(kind, holdingId);
    }
}
