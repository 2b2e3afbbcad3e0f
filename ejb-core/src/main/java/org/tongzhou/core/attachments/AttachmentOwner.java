package org.tongzhou.core.attachments;

/**
 * Objects that have files, of one kind; their domain provides one such bean per kind, else nobody reads these files. It answers for the caller of
 * this thread.
 */
public interface AttachmentOwner {
    /** Names the objects as {@code domain.thing}, such as {@code accounts.application}; never changed, as it is stored. */
    String kind();

    /** Whether the caller may read the object's files; false as well if there is no such object. */
    boolean mayRead(long id);

    /** Whether the caller may read one of them. */
    default boolean mayRead(long id, long fileId) {
        return mayRead(id);
    }

    /** Whether the audit keeps who took a file of the object away: not of pictures that lists show. */
    default boolean isReadingAudited(long id) {
        return true;
    }
}
