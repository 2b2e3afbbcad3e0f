package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.math.BigDecimal;

import org.tongzhou.core.notices.slips.FieldKind;
import org.tongzhou.core.notices.slips.SlipField;

/** A field of a reply slip that is designed. */
public class SlipLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int key;
    private final FieldKind kind;
    private String label;
    private boolean required;
    private String help;
    private String options;
    private BigDecimal least;
    private BigDecimal most;
    private boolean whole;

    SlipLine(int key, FieldKind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** @param key which it has in this slip */
    static SlipLine of(int key, SlipField field) {
        SlipLine line = new SlipLine(key, field.kind());
        line.label = field.label();
        line.required = field.required();
        line.help = field.help();
        line.options = String.join("\n", field.options());
        line.least = field.least();
        line.most = field.most();
        line.whole = field.whole();
        return line;
    }

    SlipField field() {
        return new SlipField(key, kind, label, required, help, options == null ? null : options.lines().toList(), least, most, whole);
    }

    public int getKey() {
        return key;
    }

    public FieldKind getKind() {
        return kind;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String text) {
        label = text;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean must) {
        required = must;
    }

    public String getHelp() {
        return help;
    }

    public void setHelp(String text) {
        help = text;
    }

    /** One below the other. */
    public String getOptions() {
        return options;
    }

    public void setOptions(String lines) {
        options = lines;
    }

    public BigDecimal getLeast() {
        return least;
    }

    public void setLeast(BigDecimal number) {
        least = number;
    }

    public BigDecimal getMost() {
        return most;
    }

    public void setMost(BigDecimal number) {
        most = number;
    }

    public boolean isWhole() {
        return whole;
    }

    public void setWhole(boolean only) {
        whole = only;
    }
}
