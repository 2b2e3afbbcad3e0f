package org.tongzhou.portlets.publications;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.publications.CircularService;
import org.tongzhou.core.publications.CommissionRow;
import org.tongzhou.core.publications.CommissionService;
import org.tongzhou.core.publications.PartnerDraft;
import org.tongzhou.core.publications.PieceDetails;
import org.tongzhou.core.publications.PieceDraft;
import org.tongzhou.core.publications.PieceService;
import org.tongzhou.portlets.common.faces.AttachedFile;
import org.tongzhou.portlets.common.faces.Choices;
import org.tongzhou.portlets.common.faces.OrderedFiles;
import org.tongzhou.portlets.common.faces.Unsaved;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A piece that is being written. What was typed stays in the form when the service refuses it. */
@Named("draft")
@ViewScoped
public class WriteView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String KIND = "publications.piece";

    @Inject
    PieceService pieces;
    @Inject
    CommissionService commissions;
    @Inject
    CircularService circulars;
    @Inject
    OrderedFiles files;
    @Inject
    Unsaved unsaved;
    @Inject
    UserMessages messages;

    private Long id;
    private int version;
    private String title;
    private String body;
    private String phone;
    private Long commission;
    private String unit;
    private final List<PartnerForm> partners = new ArrayList<>();
    private boolean writable;
    private boolean opened;
    private transient List<CommissionRow> open;

    /** Opens the piece that the address names; a new one if it names none. Shown anew, it keeps what is not stored yet. */
    public void open() {
        if (opened) {
            return;
        }
        opened = true;
        List<AttachmentRow> attached = List.of();
        unit = pieces.getUnit();
        writable = id == null;
        if (id != null) {
            PieceDetails details = pieces.open(id);
            writable = details.may().write();
            version = details.version();
            unit = details.piece().unit();
            title = details.draft().title();
            body = details.draft().body();
            phone = details.draft().phone();
            commission = details.draft().commission();
            details.draft().partners().forEach(partner -> partners.add(new PartnerForm(partner)));
            attached = details.files();
        }
        unsaved.begin(KIND, id, version);
        files.open(attached.stream().map(row -> new AttachedFile(row.id(), row.name(), row.sizeBytes(), row.type())).toList(), PieceDraft.FILES_MAX);
    }

    public void addPartner() {
        partners.add(new PartnerForm());
    }

    public void removePartner(int index) {
        partners.remove(index);
    }

    /** Other units that send information and fit what is typed. */
    public List<String> offer(String typed) {
        return Choices.fitting(circulars.listWriting().stream().filter(each -> !each.equals(unit)).toList(), typed);
    }

    public List<PartnerForm> getPartners() {
        return partners;
    }

    public OrderedFiles getFiles() {
        return files;
    }

    private void store() {
        List<PartnerDraft> others = partners.stream().filter(partner -> !partner.isEmpty()).map(PartnerForm::draft).toList();
        PieceDraft draft = new PieceDraft(title, body == null ? "" : body, phone == null ? "" : phone, commission, others, files.ids());
        if (id == null) {
            id = pieces.add(draft);
            version = pieces.open(id).version();
        } else {
            version = pieces.write(id, version, draft);
        }
        unsaved.finish(KIND, id, version);
    }

    public void save() {
        store();
        messages.info("publications.done.save");
        Views.show("write", Map.of("id", id));
    }

    public void send() {
        store();
        pieces.send(id, version);
        messages.info("publications.done.send");
        Views.show(Submissions.VIEW, Map.of(Submissions.DESK, "unit"));
    }

    /** The open commissions that ask the unit. */
    public List<CommissionRow> getOpenCommissions() {
        if (open == null) {
            open = commissions.listOpen();
        }
        return open;
    }

    public boolean isWritable() {
        return writable;
    }

    public String getUnit() {
        return unit;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String text) {
        title = text;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String markup) {
        body = markup;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String number) {
        phone = number;
    }

    public Long getCommission() {
        return commission;
    }

    public void setCommission(Long asked) {
        commission = asked;
    }
}
