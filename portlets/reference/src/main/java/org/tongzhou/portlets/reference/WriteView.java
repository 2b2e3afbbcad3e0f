package org.tongzhou.portlets.reference;

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
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A regulation that is being written, or put right. What was typed stays in the form when the service refuses it. */
@Named("draft")
@ViewScoped
public class WriteView extends HeldDraft {
    private static final long serialVersionUID = 1L;
    private static final int FOUND_MAX = 20;

    @Inject
    RegulationDeskService desk;
    @Inject
    RegulationService service;
    @Inject
    UserMessages messages;

    private RegulationForm form = new RegulationForm();

    @Override
    String kind() {
        return "reference.regulation";
    }

    @Override
    void begin() {
        begin(desk.getUnit(), true, FileType.DOCUMENTS);
    }

    @Override
    void read(long number) {
        RegulationDetails details = service.open(number);
        RegulationDetails.May may = details.may();
        read(details.regulation().unit(), details.regulation().version(), may.write(), details.files(), FileType.DOCUMENTS);
        shown(may.withdraw(), may.write() && !may.delete());
        form = RegulationForm.of(details.draft(), details.forward().stream().collect(Collectors.toMap(LinkRow::id, LinkRow::title)));
    }

    private void store() {
        if (getId() == null) {
            long added = desk.add(form.draft(), files.ids());
            stored(added, service.open(added).regulation().version());
        } else {
            stored(getId(), desk.save(getId(), version(), form.draft(), files.ids(), said()));
        }
    }

    public void save() {
        store();
        messages.info(isPublished() ? "reference.held.done.correct" : "reference.held.done.save");
        Views.show(Regulations.VIEW, Map.of(Regulations.REGULATION, getId()));
    }

    public void publish() {
        store();
        desk.publish(getId(), version());
        messages.info("regulations.done.PUBLISH");
        Views.show(Regulations.VIEW, Map.of(Regulations.REGULATION, getId()));
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
        return service.search(RegulationFilter.of(text), new PageRequest(0, FOUND_MAX)).rows().stream().filter(row -> getId() == null || row.id() != getId())
            .map(row -> new Choice(row.id(), row.title(), row.number() == null ? row.issuedOn().toString() : row.number())).toList();
    }

    public LinkAct[] getActs() {
        return LinkAct.values();
    }

    public RegulationForm getForm() {
        return form;
    }
}
