package org.tongzhou.core.attachments;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.configuration.Configuration;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

/** Takes files for objects that are not stored yet, and gives out those of objects; the owning domain says who may read ({@link AttachmentOwner}). */
@Stateless
public class AttachmentService {
    private static final int ASKED_MAX = 500;

    @Inject
    Shelving shelving;
    @Inject
    AttachmentRepository files;
    @Inject
    StorageLedger ledger;
    @Inject
    Intake intake;
    @Inject
    ContentStore store;
    @Inject
    SmallPictures small;
    @Inject
    Configuration configuration;
    @Inject
    CurrentUser currentUser;
    @Inject
    RecentReading recent;
    @Inject
    Acts acts;

    /**
     * Takes a file: only the caller sees it until the service of its object {@link Attachments#claim claims} it; after a day it is cleaned away.
     *
     * @param content read to its end, in parts; of any length, as what is too long is not read on
     * @throws RuleViolationException if the name, type, size or content is not taken, or there is no room
     */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public AttachmentRow upload(@NotNull String name, @NotNull InputStream content, @NotNull Set<FileType> types) {
        try (Intake.Arrival arrival = intake.receive(name, content, types)) {
            return ledger.admit(arrival);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What of some types may be brought now. */
    @RequiresLogin
    public AttachmentLimits getLimitsOf(@NotNull Set<@NotNull FileType> types) {
        return new AttachmentLimits(types.stream().filter(intake::isTaken).collect(Collectors.toSet()),
            configuration.number(AttachmentParameters.FILE_MAX) * AttachmentParameters.MEGABYTE, configuration.number(AttachmentParameters.FILES_MAX));
    }

    /** Those of some files that still wait for an object of the caller's, so that a form finds them again. */
    @RequiresLogin
    public List<AttachmentRow> listWaiting(@NotNull @Size(max = ASKED_MAX) List<Long> ids) {
        return ids.stream().map(files::find).flatMap(Optional::stream).filter(file -> file.isWaiting() && shelving.isReadable(file)).map(Attachment::row).toList();
    }

    /** What names the content of a file, without giving it out. @throws NotFoundException if there is none of this number that the caller may read */
    @RequiresLogin
    public String getHash(long id) {
        return shelving.readable(id).getSha256();
    }

    /** Gives a file out; of what is audited, that somebody took it is told once in some minutes. @throws NotFoundException if there is none of this number that the caller may read */
    @RequiresLogin
    public AttachmentContent open(long id) {
        Attachment file = shelving.readable(id);
        if (shelving.isReadingAudited(file) && recent.isNews(currentUser.username(), id)) {
            acts.tell(AttachmentActs.on(AttachmentActs.DOWNLOAD, file));
        }
        return new AttachmentContent(file.row(), file.getSha256(), store);
    }

    /**
     * A picture as a grid shows it: a JPEG of some hundred pixels; none of what is no picture, can't be drawn, is audited, or waits too long to be drawn.
     * Waiting, it holds no connection of the database.
     *
     * @throws NotFoundException if there is none of this number that the caller may read
     */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<byte[]> findSmall(long id) {
        try {
            Optional<Attachment> file = ledger.findShown(id);
            return file.isEmpty() ? Optional.empty() : small.find(file.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes back what the caller has brought and no object has claimed. @throws NotFoundException if there is no such file */
    @RequiresLogin
    public void withdraw(long id) {
        Attachment file = shelving.readable(id);
        if (!file.isWaiting()) {
            throw new NotFoundException("attachments.notFound");
        }
        files.remove(file);
    }
}
