package org.tongzhou.portlets.publications;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.publications.AdoptionFilter;
import org.tongzhou.core.publications.AdoptionRow;
import org.tongzhou.core.publications.AdoptionService;
import org.tongzhou.portlets.common.faces.LazyRows;

/** The adopted texts, those that no carrier has used yet or all that one has. */
@Named("adoptions")
@ViewScoped
public class AdoptionsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AdoptionService adoptions;

    private boolean used;
    private final LazyRows<AdoptionRow> rows = new LazyRows<>(AdoptionRow::id, page -> adoptions.search(new AdoptionFilter("", isUsed()), page));

    public LazyRows<AdoptionRow> getRows() {
        return rows;
    }

    public boolean isUsed() {
        return used;
    }

    public void setUsed(boolean asked) {
        used = asked;
    }
}
