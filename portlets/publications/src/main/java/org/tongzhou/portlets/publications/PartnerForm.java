package org.tongzhou.portlets.publications;

import java.io.Serializable;

import org.tongzhou.core.publications.PartnerDraft;

/** A unit that sends a piece, too, while it is being written. */
public class PartnerForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String unit;
    private Integer percent;

    public PartnerForm() {
    }

    PartnerForm(PartnerDraft partner) {
        unit = partner.unit();
        percent = partner.percent();
    }

    /** A line in which nothing was filled in says nothing. */
    boolean isEmpty() {
        return unit == null && percent == null;
    }

    PartnerDraft draft() {
        return new PartnerDraft(unit, percent == null ? 0 : percent);
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String label) {
        unit = label;
    }

    public Integer getPercent() {
        return percent;
    }

    public void setPercent(Integer number) {
        percent = number;
    }
}
