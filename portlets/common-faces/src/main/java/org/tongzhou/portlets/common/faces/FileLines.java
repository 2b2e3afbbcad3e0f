package org.tongzhou.portlets.common.faces;

import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.tongzhou.core.attachments.AttachmentLimits;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * The files of a form, as its author orders them. What he brings waits until the form is stored; what he removes is there until then.
 *
 * @param <L> a line
 */
public abstract class FileLines<L extends AttachedFile> implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AttachmentService attachments;

    private final List<L> lines = new ArrayList<>();
    private final List<L> removed = new ArrayList<>();
    private int filesMax;
    private Uploads uploads;

    /** The line of what has come and waits. */
    protected abstract L line(AttachmentRow row);

    /** Begins with what is stored. @param most how many the form takes, if no less are taken at present */
    protected void open(Collection<L> present, int most) {
        lines.clear();
        removed.clear();
        lines.addAll(present);
        AttachmentLimits limits = attachments.getLimits();
        filesMax = Math.min(most, limits.filesMax());
        uploads = new Uploads(new UploadLimits(FileType.extensions(limits.types()), limits.fileMaxBytes(), filesMax), (Uploads.Taker) this::take);
    }

    /** @return its number @throws RuleViolationException if it is not taken, or there are as many as are taken */
    public long take(String name, InputStream content) {
        if (lines.size() >= filesMax) {
            throw new RuleViolationException("shared.uploadTooMany", name, filesMax);
        }
        L line = line(attachments.upload(name, content, FileType.DOCUMENTS));
        lines.add(line);
        return line.getId();
    }

    protected static <L extends AttachedFile> Optional<L> find(List<L> among, long id) {
        return among.stream().filter(line -> line.getId() == id).findFirst();
    }

    /** @param steps -1 for up, 1 for down */
    public void move(long id, int steps) {
        find(lines, id).map(lines::indexOf).filter(at -> at + steps >= 0 && at + steps < lines.size()).ifPresent(at -> Collections.swap(lines, at, at + steps));
    }

    public void remove(long id) {
        find(lines, id).ifPresent(line -> {
            lines.remove(line);
            removed.add(line);
        });
    }

    /** Brings back what was removed since the form was stored. */
    public void restore(long id) {
        find(removed, id).ifPresent(line -> {
            removed.remove(line);
            lines.add(line);
        });
    }

    /** The numbers of the lines: a field, so that what waits is found again when the session has expired. */
    public String getIds() {
        return lines.stream().map(line -> String.valueOf(line.getId())).collect(Collectors.joining(","));
    }

    public void setIds(String posted) {
        if (uploads == null) {
            return; // there is no form to fill in
        }
        List<Long> asked = Arrays.stream(Objects.requireNonNullElse(posted, "").split(",")).filter(id -> id.matches("\\d{1,18}")).limit(filesMax)
            .map(Long::valueOf).toList();
        List<Long> unknown = asked.stream().filter(id -> find(lines, id).isEmpty() && find(removed, id).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            attachments.listWaiting(unknown).forEach(row -> lines.add(line(row)));
        }
    }

    public List<L> getLines() {
        return lines;
    }

    public List<L> getRemoved() {
        return removed;
    }

    public Uploads getUploads() {
        return uploads;
    }
}
