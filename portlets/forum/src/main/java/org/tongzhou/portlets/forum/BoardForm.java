package org.tongzhou.portlets.forum;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.tongzhou.core.forum.BoardDraft;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.PersonRow;

/** What somebody has typed of a board so far. */
public class BoardForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private String description;
    private boolean everybody = true;
    private List<String> units = new ArrayList<>();
    private List<PersonRow> moderators = new ArrayList<>();
    private boolean open = true;
    private boolean moderated;

    /** @param people those moderators who are still there */
    void read(BoardDraft draft, List<PersonRow> people) {
        name = draft.name();
        description = draft.description();
        everybody = draft.audience().everybody();
        units = new ArrayList<>(new TreeSet<>(draft.audience().units()));
        moderators = new ArrayList<>(people);
        open = draft.open();
        moderated = draft.moderated();
    }

    BoardDraft draft() {
        return new BoardDraft(name == null ? "" : name, description == null ? "" : description,
            everybody ? Audience.EVERYBODY : Audience.ofUnits(units), moderators.stream().map(PersonRow::username).collect(Collectors.toSet()), open, moderated);
    }

    public String getName() {
        return name;
    }

    public void setName(String text) {
        name = text;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String text) {
        description = text;
    }

    public boolean isEverybody() {
        return everybody;
    }

    public void setEverybody(boolean all) {
        everybody = all;
    }

    public List<String> getUnits() {
        return units;
    }

    public void setUnits(List<String> chosen) {
        units = chosen == null ? new ArrayList<>() : chosen;
    }

    public List<PersonRow> getModerators() {
        return moderators;
    }

    public void setModerators(List<PersonRow> chosen) {
        moderators = chosen == null ? new ArrayList<>() : chosen;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean writable) {
        open = writable;
    }

    public boolean isModerated() {
        return moderated;
    }

    public void setModerated(boolean looked) {
        moderated = looked;
    }
}
