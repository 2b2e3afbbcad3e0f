package org.tongzhou.core.notices;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** Notices with their files: text and files are stored together or not at all. */
@Stateless
public class NoticeFileService {
    static final int FILES_MAX = 500;

    @Inject
    NoticeDeskService desk;
    @Inject
    NoticeRepository notices;
    @Inject
    NoticeAttachments attachments;
    @Inject
    NoticeFileOwner owner;

    /** What {@link #list} gives; nothing if the caller may not read it any more. */
    @RequiresLogin
    public List<NoticeFileRow> find(long noticeId) {
        return owner.mayRead(noticeId) ? attachments.list(noticeId) : List.of();
    }

    /** The files of a notice and the pictures in its text, in their order. @throws NotFoundException if the caller may not read it */
    @RequiresLogin
    public List<NoticeFileRow> list(long noticeId) {
        if (!owner.mayRead(noticeId)) {
            throw new NotFoundException("notices.notFound", noticeId);
        }
        return attachments.list(noticeId);
    }

    /**
     * {@link NoticeDeskService#addDraft} with files that the caller has uploaded.
     *
     * @return the id of the notice
     * @throws NotFoundException if the caller has uploaded no such file
     * @throws RuleViolationException also if there are too many, or they are too large together
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public long addDraft(@NotNull @Valid NoticeDraft draft, @NotNull @Size(max = FILES_MAX) List<@NotNull @Valid DraftFile> files) {
        long id = desk.addDraft(draft);
        store(id, draft, files);
        return id;
    }

    /**
     * {@link NoticeDeskService#saveDraft} with all files that the notice shall have; those it had else are removed.
     *
     * @throws NotFoundException if the caller publishes no such notice, or one is neither its file nor uploaded by the caller
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException also if there are too many, or they are too large together
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public void saveDraft(long id, int version, @NotNull @Valid NoticeDraft draft, @NotNull @Size(max = FILES_MAX) List<@NotNull @Valid DraftFile> files) {
        desk.saveDraft(id, version, draft);
        store(id, draft, files);
    }

    private void store(long id, NoticeDraft draft, List<DraftFile> files) {
        attachments.store(notices.find(id).orElseThrow(() -> new NotFoundException("notices.notFound", id)), draft.body(), files);
    }
}
