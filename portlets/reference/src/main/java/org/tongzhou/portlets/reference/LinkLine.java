package org.tongzhou.portlets.reference;

import java.io.Serializable;
import java.time.LocalDate;

import org.tongzhou.core.reference.regulations.LinkAct;
import org.tongzhou.core.reference.regulations.LinkDraft;
import org.tongzhou.portlets.common.faces.Choice;

/** What a regulation does to an earlier one, as it is typed. */
public class LinkLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private Choice target;
    private LinkAct act = LinkAct.REPLACES;
    private LocalDate effectOn;
    private String note = "";

    static LinkLine of(LinkDraft draft, String title) {
        LinkLine line = new LinkLine();
        line.target = new Choice(draft.target(), title, "");
        line.act = draft.act();
        line.effectOn = draft.effectOn();
        line.note = draft.note();
        return line;
    }

    /** Null as long as nothing was chosen. */
    LinkDraft draft() {
        return target == null ? null : new LinkDraft(target.id(), act, effectOn, note == null ? "" : note);
    }

    public Choice getTarget() {
        return target;
    }

    public void setTarget(Choice chosen) {
        target = chosen;
    }

    public LinkAct getAct() {
        return act;
    }

    public void setAct(LinkAct chosen) {
        act = chosen;
    }

    public LocalDate getEffectOn() {
        return effectOn;
    }

    public void setEffectOn(LocalDate day) {
        effectOn = day;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String text) {
        note = text;
    }
}
