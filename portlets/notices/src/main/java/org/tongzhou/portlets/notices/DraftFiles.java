package org.tongzhou.portlets.notices;

import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.notices.DraftFile;
import org.tongzhou.core.notices.NoticeFileService;
import org.tongzhou.portlets.common.faces.FileLines;

/** The files of a draft, as its author orders and calls them. */
@Named
@ViewScoped
public class DraftFiles extends FileLines<FileLine> {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeFileService notices;

    /** Begins with what is stored. @param noticeId null for a draft that is not stored yet */
    void open(Long noticeId) {
        open(stored(noticeId), Integer.MAX_VALUE);
    }

    private List<FileLine> stored(Long noticeId) {
        return noticeId == null ? List.of() : notices.list(noticeId).stream().map(FileLine::of).toList();
    }

    @Override
    protected FileLine line(AttachmentRow row) {
        return FileLine.of(row);
    }

    /** What shall be stored. */
    List<DraftFile> files() {
        return getLines().stream().map(FileLine::file).toList();
    }

    /**
     * Takes in what somebody else has stored meanwhile: what he has added comes behind the author's own, what he has removed is gone.
     *
     * @param noticeId null if the draft was deleted with all that it had
     * @return whether something is gone
     */
    boolean follow(Long noticeId) {
        List<FileLine> present = stored(noticeId);
        boolean gone = getLines().removeIf(line -> line.isStored() && find(present, line.getId()).isEmpty());
        getRemoved().removeIf(line -> line.isStored() && find(present, line.getId()).isEmpty());
        present.stream().filter(line -> find(getLines(), line.getId()).isEmpty() && find(getRemoved(), line.getId()).isEmpty()).forEach(getLines()::add);
        return gone;
    }
}
