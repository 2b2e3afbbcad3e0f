package org.tongzhou.core.attachments;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.configuration.Configuration;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * Files of objects, for the services of the core that keep those objects: no door, they have asked already whether the caller may. Portlets
 * use {@link AttachmentService}. What is done here belongs to the caller's transaction, and is undone with it; at most
 * content without a row is left, which the night cleans away.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Attachments {
    @Inject
    AttachmentRepository files;
    @Inject
    Shelving shelving;
    @Inject
    Intake intake;
    @Inject
    Configuration configuration;
    @Inject
    CurrentUser currentUser;
    @Inject
    Clock clock;
    @Inject
    Acts acts;

    /**
     * Gives an object the files that the caller has brought for it. Number and quota are looked at while nobody else adds any.
     *
     * @param types what these objects take
     * @throws NotFoundException if the caller has brought no such file
     * @throws RuleViolationException if one belongs to an object already or is of another type, there are too many, or the caller has no room
     */
    public void claim(String kind, long ownerId, Collection<Long> ids, Set<FileType> types) {
        claim(kind, ownerId, ids, types, Set.of());
    }

    /** The same, where some of its files are former ones, which are kept and do not count. */
    public void claim(String kind, long ownerId, Collection<Long> ids, Set<FileType> types, Set<Long> former) {
        if (ids.isEmpty()) {
            return;
        }
        files.lock();
        List<Attachment> claimed = new TreeSet<>(ids).stream().map(files::get).toList();
        for (Attachment file : claimed) {
            file.claim(kind, ownerId, currentUser.username());
            if (!types.contains(file.getType())) {
                throw new RuleViolationException("attachments.typeNotTaken", file.getName(), FileType.words(types.stream()));
            }
        }
        requireFew(files.list(kind, ownerId).stream().filter(file -> !former.contains(file.getId())).toList());
        shelving.requireQuota(files.claimedBytesOfPerson(currentUser.username()));
        claimed.forEach(file -> acts.tell(AttachmentActs.on(AttachmentActs.ADD, file)));
    }

    /**
     * Looks at the number and the size of an object's files, while nobody else adds any.
     *
     * @param former those that are kept and do not count
     * @throws RuleViolationException if there are too many, or they are too large together
     */
    public void requireFew(String kind, long ownerId, Set<Long> former) {
        files.lock();
        requireFew(files.list(kind, ownerId).stream().filter(file -> !former.contains(file.getId())).toList());
    }

    private void requireFew(List<Attachment> counted) {
        int most = configuration.number(AttachmentParameters.FILES_MAX);
        if (counted.size() > most) {
            throw new RuleViolationException("attachments.tooMany", most);
        }
        int megabytes = configuration.number(AttachmentParameters.TOTAL_MAX);
        if (counted.stream().mapToLong(Attachment::getSizeBytes).sum() > megabytes * AttachmentParameters.MEGABYTE) {
            throw new RuleViolationException("attachments.tooLargeTogether", megabytes);
        }
    }

    /**
     * Adds something that the office itself has made to an object, in the name of the caller.
     *
     * @throws RuleViolationException if the content is not taken, or the caller has no room
     */
    public AttachmentRow add(String kind, long ownerId, String name, byte[] content) {
        try (Intake.Arrival arrival = intake.receive(name, new ByteArrayInputStream(content), EnumSet.allOf(FileType.class))) {
            Attachment file = shelving.keep(arrival, () -> files.claimedBytesOfPerson(currentUser.username()));
            file.claim(kind, ownerId, currentUser.username());
            acts.tell(AttachmentActs.on(AttachmentActs.ADD, file));
            return file.row();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Gives another object a file of its own with the same content, in the name of the caller.
     *
     * @throws NotFoundException if the first has no such file
     * @throws RuleViolationException if the caller has no room, or there would be too many, or too large ones
     */
    public AttachmentRow copy(String kind, long ownerId, long id, long newOwnerId) {
        files.lock();
        Attachment file = files.get(id);
        if (!file.isOf(kind, ownerId)) {
            throw new NotFoundException("attachments.notFound");
        }
        shelving.requireQuota(files.claimedBytesOfPerson(currentUser.username()) + file.getSizeBytes());
        Attachment copy = file.copy(currentUser.username(), clock.instant());
        copy.claim(kind, newOwnerId, currentUser.username());
        files.add(copy);
        requireFew(files.list(kind, newOwnerId));
        acts.tell(AttachmentActs.on(AttachmentActs.ADD, copy));
        return copy.row();
    }

    /** All files of an object are another one's now: it became that. */
    public void move(String kind, long ownerId, String newKind, long newOwnerId) {
        files.list(kind, ownerId).forEach(file -> file.move(newKind, newOwnerId));
    }

    /** Has the files of an object stand in this order. @param ordered all of them, by their ids */
    public void arrange(String kind, long ownerId, List<Long> ordered) {
        files.list(kind, ownerId).forEach(file -> file.place(ordered.indexOf(file.getId())));
    }

    /** The files of an object, in their order. */
    public List<AttachmentRow> list(String kind, long ownerId) {
        return files.list(kind, ownerId).stream().map(Attachment::row).toList();
    }

    /** The names of the contents of an object's files, by the number of the file. */
    public Map<Long, String> listHashes(String kind, long ownerId) {
        return files.list(kind, ownerId).stream().collect(Collectors.toMap(Attachment::getId, Attachment::getSha256));
    }

    /** The files of some objects with the places of their contents, but for some, in their order; those without any are missing. */
    public Map<Long, List<StoredFile>> listStored(String kind, Collection<Long> ownerIds, Set<Long> without) {
        return ownerIds.isEmpty() ? Map.of() : files.listOfAll(kind, ownerIds).stream().filter(file -> !without.contains(file.getId())).collect(Collectors.groupingBy(Attachment::getOwnerId,
            Collectors.mapping(Attachment::stored, Collectors.toList())));
    }

    /** The first picture of each of some objects, by its number; those without any are missing. */
    public Map<Long, Long> findPictures(String kind, Collection<Long> ownerIds) {
        return ownerIds.isEmpty() ? Map.of() : files.listOfAll(kind, ownerIds).stream().filter(file -> file.getType().isPicture())
            .collect(Collectors.toMap(Attachment::getOwnerId, Attachment::getId, (earlier, later) -> earlier));
    }

    /** The latest file of each of some objects; those without any are missing. */
    public Map<Long, AttachmentRow> findLatest(String kind, Collection<Long> ownerIds) {
        return ownerIds.isEmpty() ? Map.of()
            : files.listOfAll(kind, ownerIds).stream().collect(Collectors.toMap(Attachment::getOwnerId, Attachment::row, (earlier, later) -> later));
    }

    /** Takes a file of an object away. @throws NotFoundException if the object has no such file */
    public void remove(String kind, long ownerId, long id) {
        Attachment file = files.get(id);
        if (!file.isOf(kind, ownerId)) {
            throw new NotFoundException("attachments.notFound");
        }
        remove(file);
    }

    /** Takes all files of an object away, as it goes itself. */
    public void removeAll(String kind, long ownerId) {
        files.list(kind, ownerId).forEach(this::remove);
    }

    private void remove(Attachment file) {
        files.remove(file);
        acts.tell(AttachmentActs.on(AttachmentActs.REMOVE, file));
    }
}
