package org.tongzhou.portlets.reference;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.reference.regulations.LinkAct;
import org.tongzhou.core.reference.regulations.LinkRow;
import org.tongzhou.core.reference.regulations.RegulationDeskService;
import org.tongzhou.core.reference.regulations.RegulationDetails;
import org.tongzhou.core.reference.regulations.RegulationFilter;
import org.tongzhou.core.reference.regulations.RegulationService;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.portlets.common.faces.Choice;
import org.tongzhou.portlets.common.faces.Uploads;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A regulation that is being written, or put right. What was typed stays in the form when the service refuses it. */
@Named("draft")
@ViewScoped
public class WriteView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FOUND_MAX = 20;

    @Inject
    RegulationDeskService desk;
    @Inject
    RegulationService service;
    @Inject
    FormFiles files;
    @Inject
    UserMessages messages;

    private Long id;
    private int version;
    private boolean writable;
    private boolean published;
    private boolean publishedOnce;
    private boolean opened;
    private String unit;
    private String note;
    private RegulationForm form = new RegulationForm();

    /** Opens the one that the address names; a new one if it names none. */
    public void open() {
        if (opened) {
            return;
        }
        opened = true;
        writable = true;
        unit = desk.getUnit();
        if (id == null) {
            files.open(List.of(), FileType.DOCUMENTS);
        } else {
            RegulationDetails details = service.open(id);
            writable = details.may().write();
            published = details.may().withdraw();
            publishedOnce = writable && !details.may().delete();
            version = details.regulation().version();
            unit = details.regulation().unit();
            form = RegulationForm.of(details.draft(), details.forward().stream().collect(Collectors.toMap(LinkRow::id, LinkRow::title)));
            files.open(details.files(), FileType.DOCUMENTS);
        }
    }

    private void store() {
        if (id == null) {
            id = desk.add(form.draft(), files.ids());
            version = service.open(id).regulation().version();
        } else {
            version = desk.save(id, version, form.draft(), files.ids(), note == null ? "" : note);
        }
    }

    public void save() {
        store();
        messages.info(published ? "reference.held.done.correct" : "reference.held.done.save");
        Views.show(Regulations.VIEW, Map.of(Regulations.REGULATION, id));
    }

    public void publish() {
        store();
        desk.publish(id, version);
        messages.info("regulations.done.PUBLISH");
        Views.show(Regulations.VIEW, Map.of(Regulations.REGULATION, id));
    }

    // Links.

    public void addLink() {
        form.getLinks().add(new LinkLine());
    }

    public void removeLink(LinkLine line) {
        form.getLinks().remove(line);
    }

    /** Published ones whose title, number or issuer has what is typed. */
    public List<Choice> targets(String typed) {
        String text = typed == null ? "" : typed.substring(0, Math.min(typed.length(), RegulationFilter.TEXT_MAX_CHARS));
        return service.search(RegulationFilter.of(text), new PageRequest(0, FOUND_MAX)).rows().stream().filter(row -> id == null || row.id() != id)
            .map(row -> new Choice(row.id(), row.title(), row.number() == null ? row.issuedOn().toString() : row.number())).toList();
    }

    public LinkAct[] getActs() {
        return LinkAct.values();
    }

    public Uploads getUploads() {
        return files.uploads();
    }

    public RegulationForm getForm() {
        return form;
    }

    public boolean isWritable() {
        return writable;
    }

    /** Whether readers see it. */
    public boolean isPublished() {
        return published;
    }

    /** Whether readers have seen it, so that they are told what is put right. */
    public boolean isPublishedOnce() {
        return publishedOnce;
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

    public String getNote() {
        return note;
    }

    public void setNote(String text) {
        note = text;
    }
}
