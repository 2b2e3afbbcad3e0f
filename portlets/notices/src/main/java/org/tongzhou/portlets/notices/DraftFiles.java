package org.tongzhou.portlets.notices;

import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.attachments.AttachmentLimits;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.notices.DraftFile;
import org.tongzhou.core.notices.NoticeFileService;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.portlets.common.faces.UploadLimits;
import org.tongzhou.portlets.common.faces.Uploads;

/** The files of a draft, as its author orders and calls them. What he brings waits until the draft is saved; what he removes is there until then. */
@Named
@ViewScoped
public class DraftFiles implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeFileService notices;
    @Inject
    AttachmentService attachments;

    private final List<FileLine> lines = new ArrayList<>();
    private final List<FileLine> removed = new ArrayList<>();
    private AttachmentLimits limits;
    private Uploads uploads;

    /** Begins with what is stored. @param noticeId null for a draft that is not stored yet */
    void open(Long noticeId) {
        lines.clear();
        removed.clear();
        if (noticeId != null) {
            notices.list(noticeId).forEach(row -> lines.add(FileLine.of(row)));
        }
        limits = attachments.getLimits();
        uploads = new Uploads(new UploadLimits(FileType.extensions(limits.types()), limits.fileMaxBytes(), limits.filesMax()), (Uploads.Taker) this::take);
    }

    /** @return its number @throws RuleViolationException if it is not taken, or there are as many as are taken */
    long take(String name, InputStream content) {
        if (lines.size() >= limits.filesMax()) {
            throw new RuleViolationException("shared.uploadTooMany", name, limits.filesMax());
        }
        FileLine line = FileLine.of(attachments.upload(name, content, FileType.DOCUMENTS));
        lines.add(line);
        return line.getId();
    }

    /** What shall be stored. */
    List<DraftFile> files() {
        return lines.stream().map(FileLine::file).toList();
    }

    /**
     * Takes in what somebody else has stored meanwhile: what he has added comes behind the author's own, what he has removed is gone.
     *
     * @param noticeId null if the draft was deleted with all that it had
     * @return whether something is gone
     */
    boolean follow(Long noticeId) {
        List<FileLine> present = noticeId == null ? List.of() : notices.list(noticeId).stream().map(FileLine::of).toList();
        boolean gone = lines.removeIf(line -> line.isStored() && find(present, line.getId()).isEmpty());
        removed.removeIf(line -> line.isStored() && find(present, line.getId()).isEmpty());
        present.stream().filter(line -> find(lines, line.getId()).isEmpty() && find(removed, line.getId()).isEmpty()).forEach(lines::add);
        return gone;
    }

    private static Optional<FileLine> find(List<FileLine> among, long id) {
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

    /** Brings back what was removed since the draft was saved. */
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
        if (limits == null) {
            return; // there is no draft to write
        }
        List<Long> asked = Arrays.stream(Objects.requireNonNullElse(posted, "").split(",")).filter(id -> id.matches("\\d{1,18}")).limit(limits.filesMax())
            .map(Long::valueOf).toList();
        List<Long> unknown = asked.stream().filter(id -> find(lines, id).isEmpty() && find(removed, id).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            attachments.listWaiting(unknown).forEach(row -> lines.add(FileLine.of(row)));
        }
    }

    public List<FileLine> getLines() {
        return lines;
    }

    public List<FileLine> getRemoved() {
        return removed;
    }

    public Uploads getUploads() {
        return uploads;
    }
}
