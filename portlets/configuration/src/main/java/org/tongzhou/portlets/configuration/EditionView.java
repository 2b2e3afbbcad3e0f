package org.tongzhou.portlets.configuration;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.editions.EditionRow;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;

/** What windows have in common that show something of which there are editions: who made them, and from when on a draft is to hold. */
abstract class EditionView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PeopleService people;
    @Inject
    Moments moments;
    @Inject
    Texts texts;

    private final String delivered;
    private Map<String, String> names = Map.of();
    private LocalDate day;
    private String note = "";

    /** @param delivered key of what stands for who made it, where it came with the portal */
    EditionView(String delivered) {
        this.delivered = delivered;
    }

    /** Begins anew with these editions. */
    void know(List<EditionRow> editions) {
        names = Map.copyOf(people.listNames(editions.stream().map(EditionRow::username).filter(name -> !name.isEmpty()).distinct().toList()));
        day = moments.getNow().toLocalDate();
        note = "";
    }

    /** What somebody is called. @param username empty for what came with the portal */
    public String person(String username) {
        return username.isEmpty() ? texts.get(delivered) : names.getOrDefault(username, username);
    }

    /** From when on the draft is to hold. */
    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate chosen) {
        day = chosen;
    }

    /** What has changed in it, in words. */
    public String getNote() {
        return note;
    }

    public void setNote(String typed) {
        note = typed == null ? "" : typed;
    }
}
