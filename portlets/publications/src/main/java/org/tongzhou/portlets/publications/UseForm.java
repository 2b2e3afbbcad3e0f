package org.tongzhou.portlets.publications;

import java.io.Serializable;
import java.time.LocalDate;

/** What somebody has typed of a use or of an instruction so far. */
public class UseForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String carrier;
    private String issue;
    private LocalDate day;
    private String leader;
    private String words;
    private String reason;

    void clear(LocalDate today) {
        carrier = null;
        issue = null;
        day = today;
        leader = null;
        words = null;
        reason = null;
    }

    public String getCarrier() {
        return carrier;
    }

    public void setCarrier(String name) {
        carrier = name;
    }

    public String getIssue() {
        return issue;
    }

    public void setIssue(String text) {
        issue = text;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate chosen) {
        day = chosen;
    }

    public String getLeader() {
        return leader;
    }

    public void setLeader(String name) {
        leader = name;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String text) {
        words = text;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text;
    }
}
