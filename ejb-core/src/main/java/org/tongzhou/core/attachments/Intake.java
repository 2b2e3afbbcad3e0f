package org.tongzhou.core.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.configuration.Configuration;
import org.tongzhou.core.shared.RuleViolationException;

/** Examines what is brought: name, size, harm, type. Only then it may be kept. */
@Dependent
class Intake {
    @Inject
    ContentStore store;
    @Inject
    @Any
    Instance<FileScanner> scanners;
    @Inject
    Configuration configuration;
    @Inject
    Acts acts;

    /** Something good, until it is closed. @param name cleaned */
    record Arrival(String name, FileType type, ContentStore.Incoming content) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /** Needs no transaction: this may last. @throws RuleViolationException if it is not taken */
    Arrival receive(String given, InputStream content, Set<FileType> types) throws IOException {
        String name = FileName.clean(given);
        FileType type = FileType.named(name).filter(types::contains).filter(this::isTaken)
            .orElseThrow(() -> new RuleViolationException("attachments.typeNotTaken", name, FileType.words(types.stream().filter(this::isTaken))));
        int maxMegabytes = configuration.number(AttachmentParameters.FILE_MAX);
        requireRoom(name);
        ContentStore.Incoming arrived = store.receive(content, maxMegabytes * AttachmentParameters.MEGABYTE);
        boolean good = false;
        try {
            if (arrived.sizeBytes() > maxMegabytes * AttachmentParameters.MEGABYTE) {
                throw new RuleViolationException("attachments.tooLarge", name, maxMegabytes);
            }
            require(arrived, name, type);
            good = true;
            return new Arrival(name, type, arrived);
        } finally {
            if (!good) {
                arrived.close();
            }
        }
    }

    boolean isTaken(FileType type) {
        return switch (type) {
            case OLE -> configuration.isOn(AttachmentParameters.OLD_OFFICE);
            case ZIP -> configuration.isOn(AttachmentParameters.ARCHIVES);
            default -> true;
        };
    }

    private void requireRoom(String name) throws IOException {
        if (store.room().freeBytes() < configuration.number(AttachmentParameters.RESERVE) * AttachmentParameters.MEGABYTE) {
            throw new RuleViolationException("attachments.diskFull", name);
        }
    }

    private void require(ContentStore.Incoming arrived, String name, FileType type) throws IOException {
        if (arrived.sizeBytes() == 0) {
            throw new RuleViolationException("attachments.empty", name);
        }
        if (!isClean(arrived.path())) {
            acts.tell(AuditedAct.of(AttachmentActs.REFUSE, AttachmentActs.FILE, arrived.sha256(), name).failed());
            throw new RuleViolationException("attachments.harmful", name);
        }
        if (!TypeCheck.isOf(type, arrived.path())) {
            throw new RuleViolationException("attachments.contentDiffers", name, FileType.words(Set.of(type).stream()));
        }
    }

    private boolean isClean(Path file) throws IOException {
        for (FileScanner scanner : scanners) {
            if (!scanner.isClean(file)) {
                return false;
            }
        }
        return true;
    }
}
