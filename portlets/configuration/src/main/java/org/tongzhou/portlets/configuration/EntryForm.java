package org.tongzhou.portlets.configuration;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

import org.tongzhou.core.dictionary.DictionaryEntry;

/** What was typed of a value so far. */
public class EntryForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final boolean added;
    private final boolean retired;
    private String code;
    private String name;
    private String englishName;
    private String parent;
    private final Map<String, String> attributes;

    private EntryForm(DictionaryEntry entry, boolean added) {
        this.added = added;
        code = entry.code();
        name = entry.name();
        englishName = entry.englishName();
        parent = entry.parent();
        retired = entry.retired();
        attributes = new HashMap<>(entry.attributes());
    }

    static EntryForm of(DictionaryEntry entry) {
        return new EntryForm(entry, false);
    }

    /** An empty one. @param parent the code of its group, empty for none */
    static EntryForm in(String parent) {
        return new EntryForm(new DictionaryEntry("", "", "", parent, false, Map.of()), true);
    }

    DictionaryEntry entry() {
        return new DictionaryEntry(text(code), text(name), text(englishName), text(parent), retired, attributes);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public boolean isAdded() {
        return added;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String typed) {
        code = typed;
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getEnglishName() {
        return englishName;
    }

    public void setEnglishName(String typed) {
        englishName = typed;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String chosen) {
        parent = chosen;
    }

    /** What else is kept, by name. */
    public Map<String, String> getAttributes() {
        return attributes;
    }
}
