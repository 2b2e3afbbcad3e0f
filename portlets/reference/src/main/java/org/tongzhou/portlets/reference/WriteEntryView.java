package org.tongzhou.portlets.reference;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.reference.chronicle.ChronicleService;
import org.tongzhou.core.reference.chronicle.ChronicleUnitService;
import org.tongzhou.core.reference.chronicle.EntryDetails;
import org.tongzhou.core.reference.chronicle.EntryStatus;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Unsaved;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** An entry of the unit's chronicle that is being written. What was typed stays in the form when the service refuses it. */
@Named("entryDraft")
@ViewScoped
public class WriteEntryView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String KIND = "reference.entry";

    @Inject
    ChronicleUnitService desk;
    @Inject
    ChronicleService service;
    @Inject
    Moments moments;
    @Inject
    Unsaved unsaved;
    @Inject
    UserMessages messages;

    private Long id;
    private int version;
    private boolean writable;
    private String unit;
    private String returnReason;
    private EntryForm form = new EntryForm();
    private boolean opened;

    /** Opens the one that the address names; a new one if it names none. */
    public void open() {
        if (opened) {
            return;
        }
        opened = true;
        writable = true;
        unit = service.getUnit();
        if (id == null) {
            form.setDay(moments.getNow().toLocalDate());
        } else {
            EntryDetails details = service.open(id);
            writable = details.may().write();
            version = details.entry().version();
            unit = details.entry().unit();
            returnReason = details.entry().returnReason();
            form = EntryForm.of(details.draft());
        }
        unsaved.begin(KIND, id, version);
    }

    private void store() {
        if (id == null) {
            id = desk.add(form.draft());
            version = service.open(id).entry().version();
        } else {
            version = desk.write(id, version, form.draft());
        }
        unsaved.finish(KIND, id, version);
    }

    public void save() {
        store();
        done("save", EntryStatus.DRAFT);
    }

    public void send() {
        store();
        desk.send(id, version);
        done("send", EntryStatus.WAITING);
    }

    public void delete() {
        desk.delete(id, version);
        unsaved.finish();
        done("delete", EntryStatus.DRAFT);
    }

    private void done(String what, EntryStatus desks) {
        messages.info("chronicle.done." + what);
        Views.show(Chronicle.VIEW, Map.of(Chronicle.ENTRY, Chronicle.NO_ENTRY, Chronicle.BOOK, unit, Chronicle.DESK, desks.name().toLowerCase(Locale.ROOT)));
    }

    public EntryForm getForm() {
        return form;
    }

    public boolean isWritable() {
        return writable;
    }

    public String getUnit() {
        return unit;
    }

    public String getReturnReason() {
        return returnReason;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }
}
