package org.tongzhou.core.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.function.LongSupplier;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.configuration.Configuration;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

/** Puts files where they are kept, and finds those that the caller may read. */
@Dependent
class Shelving {
    @Inject
    AttachmentRepository files;
    @Inject
    ContentStore store;
    @Inject
    Configuration configuration;
    @Inject
    CurrentUser currentUser;
    @Inject
    Clock clock;
    @Inject
    @Any
    Instance<AttachmentOwner> owners;

    /**
     * Content and row come together, as cleaning sees both or none; what is refused is not kept.
     *
     * @param used how much of his room the caller has used, asked when nobody else brings anything
     */
    Attachment keep(Intake.Arrival arrival, LongSupplier used) throws IOException {
        files.lock();
        requireQuota(used.getAsLong() + arrival.content().sizeBytes());
        store.keep(arrival.content());
        Attachment file = new Attachment(arrival, currentUser.username(), clock.instant());
        files.add(file);
        return file;
    }

    void requireQuota(long bytes) {
        int megabytes = configuration.number(AttachmentParameters.PERSON_QUOTA);
        if (bytes > megabytes * AttachmentParameters.MEGABYTE) {
            throw new RuleViolationException("attachments.personFull", megabytes);
        }
    }

    /** A file that the caller may read: what he may not is not there for him, so that numbers can't be tried out. */
    Attachment readable(long id) {
        Attachment file = files.get(id);
        if (!isReadable(file)) {
            throw new NotFoundException("attachments.notFound");
        }
        return file;
    }

    boolean isReadable(Attachment file) {
        return file.isWaiting() ? file.getUsername().equals(currentUser.username())
            : owners.stream().anyMatch(owner -> owner.kind().equals(file.getOwnerKind()) && owner.mayRead(file.getOwnerId(), file.getId()));
    }

    boolean isReadingAudited(Attachment file) {
        return !file.isWaiting() && owners.stream().anyMatch(owner -> owner.kind().equals(file.getOwnerKind()) && owner.isReadingAudited(file.getOwnerId()));
    }
}
