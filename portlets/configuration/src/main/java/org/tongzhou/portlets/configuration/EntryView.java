package org.tongzhou.portlets.configuration;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.dictionary.DictionaryAdministrationService;
import org.tongzhou.core.dictionary.DictionaryEntry;
import org.tongzhou.portlets.common.faces.UserMessages;

/** The values of a draft: added, changed, moved, retired, merged, imported. */
@Named("entries")
@ViewScoped
public class EntryView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    DictionaryAdministrationService service;
    @Inject
    DictionaryView shown;
    @Inject
    UserMessages messages;

    private EntryForm form;
    private DictionaryEntry merging;
    private String into;
    private String table;

    public void askAdd() {
        form = EntryForm.in(shown.getGroup());
        merging = null;
    }

    public void askEdit(DictionaryEntry entry) {
        form = EntryForm.of(entry);
        merging = null;
    }

    public void askMerge(DictionaryEntry entry) {
        form = null;
        merging = entry;
        into = null;
    }

    public void dismiss() {
        form = null;
        merging = null;
    }

    public void save() {
        DictionaryEntry entry = form.entry();
        if (form.isAdded()) {
            service.addEntry(shown.getKey(), version(), entry);
        } else {
            service.changeEntry(shown.getKey(), version(), entry);
        }
        done("dictionaries.entry.saved", entry.name());
    }

    /** What cannot be chosen any more, or again. */
    public void retire(DictionaryEntry entry, boolean retired) {
        service.changeEntry(shown.getKey(), version(),
            new DictionaryEntry(entry.code(), entry.name(), entry.englishName(), entry.parent(), retired, entry.attributes()));
        done(retired ? "dictionaries.entry.retired" : "dictionaries.entry.revived", entry.name());
    }

    public void remove(DictionaryEntry entry) {
        service.removeEntry(shown.getKey(), version(), entry.code());
        done("dictionaries.entry.removed", entry.name());
    }

    public void move(DictionaryEntry entry, boolean up) {
        service.moveEntry(shown.getKey(), version(), entry.code(), up);
        shown.show(null);
    }

    public void merge() {
        service.mergeEntry(shown.getKey(), version(), merging.code(), into);
        done("dictionaries.entry.merged", merging.name());
    }

    public void importTable() {
        service.importTable(shown.getKey(), version(), table);
        messages.info("dictionaries.imported");
        shown.show(null);
    }

    private void done(String key, String name) {
        messages.info(key, name);
        shown.show(null);
    }

    private int version() {
        return shown.getDetails().shown().version();
    }

    /** Whether it came with this draft, so that it can be taken out again. */
    public boolean isNew(DictionaryEntry entry) {
        return shown.getDetails().changes().stream().anyMatch(change -> change.before() == null && change.entry().code().equals(entry.code()));
    }

    /** Whether the system itself refers to it. */
    public boolean isFixed(DictionaryEntry entry) {
        return shown.getDetails().dictionary().fixedCodes().contains(entry.code());
    }

    /** What else can be typed of a value; what it was merged into is said by merging. */
    public List<String> getAttributes() {
        return shown.getDetails().dictionary().attributes().stream().filter(attribute -> !attribute.equals("mergedInto")).toList();
    }

    /** What a term can be merged into: those that can be chosen. */
    public List<DictionaryEntry> getTargets() {
        return shown.getDetails().entries().stream()
            .filter(entry -> !entry.parent().isEmpty() && !entry.retired() && !entry.code().equals(merging.code())).toList();
    }

    /** What is being filled in; null for nothing. */
    public EntryForm getForm() {
        return form;
    }

    /** The term that is to be merged; null for none. */
    public DictionaryEntry getMerging() {
        return merging;
    }

    public String getInto() {
        return into;
    }

    public void setInto(String code) {
        into = code;
    }

    public String getTable() {
        return table;
    }

    public void setTable(String typed) {
        table = typed;
    }
}
