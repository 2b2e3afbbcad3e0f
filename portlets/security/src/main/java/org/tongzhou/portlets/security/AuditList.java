package org.tongzhou.portlets.security;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.audit.AuditRow;
import org.tongzhou.core.audit.AuditService;
import org.tongzhou.core.audit.AuditSort;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.ListPart;
import org.tongzhou.portlets.common.faces.RenderLink;
import org.tongzhou.portlets.common.faces.Views;

/** The entries of the audit, the newest first, as the address says. */
@Named("audit")
@ViewScoped
public class AuditList implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    AuditService service;
    @Inject
    PeopleService people;
    @Inject
    AuditWords words;
    @Inject
    AuditFiles files;

    private final AuditSearchForm form = new AuditSearchForm();
    private AuditQuery query = AuditQuery.ALL;
    private transient ListPart<AuditRow> part;
    private transient List<SelectItem> actions;

    /** Reads what the address asks for. */
    public void open() {
        query = AuditQuery.of(CurrentPortlet.get().getRequest()::getParameter);
        String actor = query.filter().actor();
        form.show(query.filter(), actor.isEmpty() ? null : people.findPerson(actor).orElse(null));
        part = load(query);
    }

    private ListPart<AuditRow> load(AuditQuery asked) {
        Slice<AuditRow> slice = service.search(asked.filter(), new PageRequest(asked.first(), ROWS));
        if (slice.rows().isEmpty() && asked.first() > 0) {
            return load(asked.from(slice.total() == 0 ? 0 : (int) ((slice.total() - 1) / ROWS * ROWS)));
        }
        return new ListPart<>(slice.rows(), asked.first(), slice.total(), ROWS);
    }

    /** The rows shown; none if the user may not see any, which the view says. */
    public ListPart<AuditRow> getPart() {
        if (part == null) {
            part = load(query);
        }
        return part;
    }

    /** What can be asked for: each domain as a whole, and what is done in it. */
    public List<SelectItem> getActions() {
        if (actions == null) {
            actions = words.choices(service.listActions());
        }
        return actions;
    }

    public AuditQuery getQuery() {
        return query;
    }

    public AuditSearchForm getForm() {
        return form;
    }

    public boolean isSearching() {
        return query.isSearching();
    }

    /** The search becomes the address. */
    public void find() {
        Views.show("audit", new AuditQuery(form.filter(query.filter()), 0).parameters());
    }

    /** Sends all that fits as a table. */
    public void exportCsv() {
        files.sendCsv(query.filter());
    }

    /** Sends all that fits in the format that systems for the evaluation of logs read. */
    public void exportCef() {
        files.sendCef(query.filter());
    }

    // Addresses.

    private static String link(AuditQuery to) {
        RenderLink link = new RenderLink();
        to.parameters().forEach(link::with);
        return link.toString();
    }

    public String sort(AuditSort by) {
        return link(query.sortedBy(by));
    }

    public String page(int first) {
        return link(query.from(first));
    }

    /** All entries, without a search. */
    public String getAll() {
        return link(AuditQuery.ALL);
    }
}
