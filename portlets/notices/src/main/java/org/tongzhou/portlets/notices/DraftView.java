package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeFileService;
import org.tongzhou.core.notices.NoticeLifeService;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.core.notices.NoticeVersionService;
import org.tongzhou.core.notices.OwnNotice;
import org.tongzhou.core.notices.StepRow;
import org.tongzhou.core.notices.columns.ColumnChoice;
import org.tongzhou.core.notices.columns.ColumnChoiceService;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.PastedPictures;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/**
 * A draft that is being written, and saved as often as its author likes; {@link DraftEnd} publishes or deletes it. What was typed stays in the
 * form when a service refuses it, or when somebody else has changed or deleted the draft meanwhile.
 */
@Named("draft")
@ViewScoped
public class DraftView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeDeskService desk;
    @Inject
    NoticeLifeService life;
    @Inject
    NoticeFileService service;
    @Inject
    NoticeVersionService versions;
    @Inject
    DraftFiles files;
    @Inject
    DraftSlip slip;
    @Inject
    DraftWork work;
    @Inject
    DraftTemplate template;
    @Inject
    PastedPictures pasted;
    @Inject
    ColumnChoiceService columns;
    @Inject
    AddresseeNames addressees;
    @Inject
    Moments moments;
    @Inject
    UserMessages messages;

    private Long id;
    private boolean opened;
    private boolean addressed;
    private DraftForm form = new DraftForm();
    private DraftQuestion question;
    private OwnNotice newer;
    private List<StepRow> steps = List.of();
    private boolean versioned;
    private transient List<ColumnChoice> writable;

    /** Opens the draft that the address names; what is no draft any more is shown as what it is. Shown anew, it keeps what is not stored yet. */
    public void open() {
        if (opened) {
            return;
        }
        if (id != null) {
            OwnNotice notice = desk.getOwn(id);
            if (notice.status() != NoticeStatus.DRAFT) {
                Views.show("sent", Map.of("id", id));
                return;
            }
            form = DraftForm.of(notice, moments::local, addressees::people);
            slip.open(notice.draft().slip());
            steps = List.copyOf(life.listSteps(id));
            versioned = !versions.list(id).isEmpty();
        } else {
            slip.open(Slip.PLAIN);
            writable().stream().findFirst().ifPresent(first -> form.setColumn(first.id()));
            template.begin();
        }
        files.open(id);
        work.begin();
        opened = true;
        addressed = id != null;
    }

    /** Stores the draft; a new one gets its address, so that it is found again. */
    public void save() {
        if (!store()) {
            return;
        }
        question = null;
        messages.info("notices.draft.saved");
        if (!addressed) {
            Views.show("draft", Map.of("id", id));
        }
    }

    /** Whether it is stored; else the author is asked what shall become of his text. */
    public boolean store() {
        if (id != null && isOvertaken()) {
            return false;
        }
        form.setBody(pasted.keep(form.getBody(), files));
        if (id == null) {
            id = service.addDraft(draft(), files.files());
        } else {
            service.saveDraft(id, form.getVersion(), draft(), files.files());
        }
        long written = RichText.countPictures(form.getBody());
        read(desk.getOwn(id)); // cleaned as it is stored
        if (RichText.countPictures(form.getBody()) < written) {
            messages.warn("notices.draft.noPictures");
        }
        return true;
    }

    private NoticeDraft draft() {
        return form.draft(moments::instant).asking(slip.slip());
    }

    private void read(OwnNotice stored) {
        int before = form.getVersion();
        form = DraftForm.of(stored, moments::local, addressees::people);
        slip.open(stored.draft().slip());
        files.open(stored.id());
        work.begin(before);
    }

    /** What was published meanwhile is left for the service to refuse. */
    private boolean isOvertaken() {
        Optional<OwnNotice> stored = desk.findOwn(id);
        if (stored.isEmpty()) {
            question = DraftQuestion.GONE;
            return true;
        }
        newer = stored.get();
        if (newer.version() != form.getVersion() && newer.status() == NoticeStatus.DRAFT) {
            question = DraftQuestion.STALE;
            return true;
        }
        return false;
    }

    /** The author has seen what was stored meanwhile, and writes over it; it stays among the former texts. */
    public void keepMine() {
        work.leave(form.getVersion());
        form.setVersion(newer.version());
        if (isOvertaken()) {
            return; // it was deleted, or stored once more, while he was asked
        }
        versions.keep(id);
        warnOfFiles(files.follow(id));
        save();
        if (question == null) { // else it is not stored
            versions.keep(id); // so that the two can be compared
            versioned = true;
        }
    }

    /** Gives up what was typed for what was stored meanwhile. */
    public void takeStored() {
        read(newer);
        question = null;
    }

    /** Keeps the text of a draft that was deleted meanwhile. */
    public void saveAsNew() {
        id = null;
        addressed = false;
        warnOfFiles(files.follow(null));
        save();
    }

    private void warnOfFiles(boolean gone) {
        if (gone) {
            messages.warn("notices.draft.filesGone");
        }
    }

    /** Whether the text shows a picture that is among the files. */
    public boolean isShown(FileLine line) {
        return RichText.pictures(form.getBody()).contains(line.getId());
    }

    public void dismiss() {
        question = null;
    }

    public void ask(DraftQuestion next) {
        question = next;
    }

    private List<ColumnChoice> writable() {
        if (writable == null) {
            writable = columns.listWritable();
        }
        return writable;
    }

    /** The columns to choose from, and the one it stands in. */
    public List<ColumnChoice> getColumns() {
        Long own = form.getColumn();
        return Stream.concat(writable().stream(), own == null ? Stream.empty() : columns.listReadable().stream().filter(each -> each.id() == own)).distinct().toList();
    }

    /** What was done with it so far. */
    public List<StepRow> getSteps() {
        return steps;
    }

    /** Whether texts of it are kept. */
    public boolean isVersioned() {
        return versioned;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    /** Whether there is a draft to write; if not, the view says why. */
    public boolean isOpened() {
        return opened;
    }

    public DraftForm getForm() {
        return form;
    }

    public DraftQuestion getQuestion() {
        return question;
    }

    /** What was stored since the author opened the draft. */
    public OwnNotice getNewer() {
        return newer;
    }

    /** What was published once may be left withdrawn. */
    public boolean isAbandonable() {
        return id != null && form.isPublishedBefore();
    }

    /** What was published once is kept. */
    public boolean isDeletable() {
        return id != null && !form.isPublishedBefore();
    }
}
