package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.List;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tongzhou.core.notices.NoticeVersionService;
import org.tongzhou.core.notices.VersionComparison;
import org.tongzhou.core.notices.VersionRow;

/** The texts that a notice has had, and two of them compared; at first the last two. */
@Named("versions")
@ViewScoped
public class VersionsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeVersionService service;

    private Long id;
    private List<VersionRow> rows = List.of();
    private int before;
    private int after;
    private VersionComparison comparison;
    private boolean marked;

    /** Opens the notice that the address names. */
    public void open() {
        if (id == null) {
            return;
        }
        rows = List.copyOf(service.list(id));
        marked = service.isMarked(id);
        if (rows.size() > 1) {
            after = rows.get(0).ordinal();
            before = rows.get(1).ordinal();
            compare();
        }
    }

    public void compare() {
        comparison = service.compare(id, before, after);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    public List<VersionRow> getRows() {
        return rows;
    }

    public int getBefore() {
        return before;
    }

    public void setBefore(int ordinal) {
        before = ordinal;
    }

    public int getAfter() {
        return after;
    }

    public void setAfter(int ordinal) {
        after = ordinal;
    }

    /** Whether the reader's name stands upon the texts. */
    public boolean isMarked() {
        return marked;
    }

    /** Null if there are not two. */
    public VersionComparison getComparison() {
        return comparison;
    }
}
