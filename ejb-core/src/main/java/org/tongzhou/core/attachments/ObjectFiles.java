package org.tongzhou.core.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.NotFoundException;

/** The files of objects that have no former ones, stored in the transaction that stores their texts. It has no door. */
@Dependent
public class ObjectFiles {
    private final Attachments attachments;

    @Inject
    ObjectFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * Gives an object these files, in this order, and no others.
     *
     * @param types what it takes
     * @return the names of those that were taken away
     * @throws NotFoundException if one is neither the object's nor waits for the caller
     */
    public List<String> store(String kind, long ownerId, List<Long> wanted, Set<FileType> types) {
        List<AttachmentRow> present = attachments.list(kind, ownerId);
        Set<Long> ids = present.stream().map(AttachmentRow::id).collect(Collectors.toSet());
        List<AttachmentRow> left = present.stream().filter(row -> !wanted.contains(row.id())).toList();
        left.forEach(row -> attachments.remove(kind, ownerId, row.id()));
        Set<Long> brought = new HashSet<>(wanted);
        brought.removeAll(ids);
        if (!brought.isEmpty()) {
            attachments.claim(kind, ownerId, brought, types);
        }
        attachments.arrange(kind, ownerId, wanted);
        return left.stream().map(AttachmentRow::name).toList();
    }

    /** In their order. */
    public List<AttachmentRow> list(String kind, long ownerId) {
        return attachments.list(kind, ownerId);
    }

    /** The first picture of each of some objects, by its number; those without any are missing. */
    public Map<Long, Long> findPictures(String kind, Collection<Long> ownerIds) {
        return attachments.findPictures(kind, ownerIds);
    }

    /** All files of an object are another one's now: it became that. */
    public void move(String kind, long ownerId, String newKind, long newOwnerId) {
        attachments.move(kind, ownerId, newKind, newOwnerId);
    }

    public void removeAll(String kind, long ownerId) {
        attachments.removeAll(kind, ownerId);
    }
}
