package org.tongzhou.portlets.publications;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.tongzhou.core.publications.scores.QuotaDraft;

/** What some units are to send each month, in a table that is being written. */
public class QuotaForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Integer monthly;
    private List<String> units = new ArrayList<>();

    public QuotaForm() {
    }

    QuotaForm(QuotaDraft quota) {
        monthly = quota.monthly();
        units.addAll(quota.units());
    }

    /** A line in which nothing was filled in says nothing. */
    boolean isEmpty() {
        return monthly == null && units.isEmpty();
    }

    QuotaDraft draft() {
        return new QuotaDraft(monthly == null ? 0 : monthly, units);
    }

    public Integer getMonthly() {
        return monthly;
    }

    public void setMonthly(Integer number) {
        monthly = number;
    }

    public List<String> getUnits() {
        return units;
    }

    public void setUnits(List<String> chosen) {
        units = chosen == null ? new ArrayList<>() : chosen;
    }
}
