package org.tongzhou.portlets.showcase;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** A table that fetches what it shows: sorted, filtered, paged, with rows to choose, and as a file. */
@Named
@ViewScoped
public class TableView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Papers papers = new Papers();
    private List<Paper> chosen = List.of();

    public Papers getPapers() {
        return papers;
    }

    public List<String> getUnits() {
        return Paper.UNITS;
    }

    public List<Paper> getChosen() {
        return chosen;
    }

    public void setChosen(List<Paper> value) {
        chosen = value;
    }

    public void claim() {
        Texts.tell("table.claimed", chosen.size());
    }
}
