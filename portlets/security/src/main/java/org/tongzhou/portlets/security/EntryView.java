package org.tongzhou.portlets.security;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.audit.AuditDetails;
import org.tongzhou.core.audit.AuditRow;
import org.tongzhou.core.audit.AuditService;
import org.tongzhou.portlets.common.faces.RenderLink;

/** An entry of the audit, with what was changed. */
@Named("entry")
@RequestScoped
public class EntryView {
    @Inject
    AuditService audit;

    private String number;
    private AuditDetails details;

    /** Opens the entry that the address names. */
    public void open() {
        details = audit.get(number != null && number.matches("\\d{1,18}") ? Long.parseLong(number) : 0);
    }

    /** Null if there is no such entry; the view says so. */
    public AuditDetails getDetails() {
        return details;
    }

    /** The fields of which something is known, before or after. */
    public List<String> getFields() {
        Set<String> fields = new TreeSet<>(details.before().keySet());
        fields.addAll(details.after().keySet());
        return List.copyOf(fields);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String asked) {
        number = asked;
    }

    /** All that was done to the same object. */
    public String getOfObject() {
        return new RenderLink().with("text", row().objectId()).toString();
    }

    /** All that the same person did. */
    public String getOfActor() {
        return new RenderLink().with("actor", row().actor()).toString();
    }

    private AuditRow row() {
        return details.row();
    }
}
