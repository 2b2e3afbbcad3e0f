package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.ArchiveYearRow;
import org.tongzhou.core.notices.NoticeArchiveService;
import org.tongzhou.portlets.common.faces.UserMessages;

/** The past years of a column, which are archived and opened again; what cannot be undone by a word is asked before. */
@Named
@ViewScoped
public class ColumnArchive implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeArchiveService service;
    @Inject
    UserMessages messages;

    private Long id;
    private List<ArchiveYearRow> years = List.of();
    private ArchiveYearRow asked;
    private String reason;

    /** Reads the years of the column that the address names. */
    public void open() {
        if (id != null) {
            years = List.copyOf(service.listYears(id));
        }
        asked = null;
        reason = null;
    }

    /** Asks whether a year is to be archived, or opened again. */
    public void ask(ArchiveYearRow year) {
        asked = year;
    }

    public void dismiss() {
        asked = null;
    }

    public void archive() {
        messages.info("notices.archive.done", String.valueOf(asked.year()), service.archive(id, asked.year()));
        open();
    }

    public void reopen() {
        service.reopen(id, asked.year(), reason);
        messages.info("notices.archive.reopened", String.valueOf(asked.year()));
        open();
    }

    public List<ArchiveYearRow> getYears() {
        return years;
    }

    /** The year about which is asked; null for none. */
    public ArchiveYearRow getAsked() {
        return asked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String said) {
        reason = said;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long named) {
        id = named;
    }
}
