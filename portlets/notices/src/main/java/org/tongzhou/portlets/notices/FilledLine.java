package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.tongzhou.core.notices.slips.FieldKind;
import org.tongzhou.core.notices.slips.SlipField;

/** A field of a reply slip as somebody fills it in, and what is wrong with that. */
public class FilledLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final SlipField field;
    private String text;
    private List<String> chosen;
    private String fault;

    FilledLine(SlipField field, List<String> values) {
        this.field = field;
        this.text = values.isEmpty() ? null : values.get(0);
        this.chosen = new ArrayList<>(values);
    }

    /** What was typed into a field of the same kind. @param other null if there was none */
    void take(FilledLine other) {
        if (other != null && other.field.kind() == field.kind()) {
            text = other.text;
            chosen = other.chosen;
        }
    }

    List<String> values() {
        if (field.kind() == FieldKind.SEVERAL) {
            return List.copyOf(chosen);
        }
        return text == null ? List.of() : List.of(text);
    }

    public SlipField getField() {
        return field;
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = typed;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> some) {
        chosen = some == null ? new ArrayList<>() : new ArrayList<>(some);
    }

    /** Null if nothing is. */
    public String getFault() {
        return fault;
    }

    void setFault(String said) {
        fault = said;
    }
}
