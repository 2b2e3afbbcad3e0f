package org.tongzhou.portlets.publications;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.publications.CircularService;
import org.tongzhou.core.publications.CountedEntryRow;
import org.tongzhou.core.publications.PublicationAddress;
import org.tongzhou.core.publications.scores.ScoreEntryRow;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.Links;

/** The entries behind a unit's row of the circular that is shown, page by page. */
@Named
@RequestScoped
public class CircularEntries {
    private static final String FIRST = "first";
    private static final int ROWS = 50;

    @Inject
    CircularService circulars;
    @Inject
    Circular circular;
    @Inject
    Links links;

    private Slice<ScoreEntryRow> standing;
    private Slice<CountedEntryRow> counted;

    /** As the book stands now. */
    public List<ScoreEntryRow> getStanding() {
        return standing().rows();
    }

    private Slice<ScoreEntryRow> standing() {
        if (standing == null) {
            standing = circulars.listEntries(circular.getUnit(), circular.getMonth().getYear(), circular.getMonth().getMonthValue(), page());
        }
        return standing;
    }

    /** As they were published. */
    public List<CountedEntryRow> getCounted() {
        return counted().rows();
    }

    private Slice<CountedEntryRow> counted() {
        if (counted == null) {
            counted = circulars.listCounted(circular.getShown().head().id(), circular.getUnit(), page());
        }
        return counted;
    }

    private static PageRequest page() {
        return new PageRequest(first(), ROWS);
    }

    private static int first() {
        String said = Circular.parameter(FIRST);
        return said != null && said.matches("\\d{1,6}") ? Integer.parseInt(said) : 0;
    }

    public long getTotal() {
        return circular.isFrozen() ? counted().total() : standing().total();
    }

    public int getFrom() {
        return getTotal() == 0 ? 0 : first() + 1;
    }

    public int getTo() {
        return first() + (circular.isFrozen() ? getCounted() : getStanding()).size();
    }

    /** Where those before and after are shown; null where there are none. */
    public String getBefore() {
        return first() == 0 ? null : from(Math.max(0, first() - ROWS));
    }

    public String getAfter() {
        return getTo() < getTotal() ? from(first() + ROWS) : null;
    }

    private String from(int first) {
        return circular.shownLink().with(Circular.UNIT, circular.getUnit()).with(FIRST, first).toString();
    }

    /** What has earned an entry. */
    public String read(ScoreEntryRow row) {
        return links.portal(PublicationAddress.ofPiece(row.pieceId()));
    }
}
