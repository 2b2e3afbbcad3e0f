package org.tongzhou.portlets.showcase;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** Fields of each kind, in two forms that know nothing of each other. */
@Named
@ViewScoped
public class FormsView implements Serializable {
    private static final long serialVersionUID = 1L;

    private String title;
    private String remark;
    private String unit;
    private String level = Paper.LEVELS.get(2);
    private String reader;
    private List<String> copies = List.of();
    private List<String> ways = List.of();
    private boolean reply;
    private String search;
    private String saved;

    public List<String> getUnits() {
        return Paper.UNITS;
    }

    public List<String> getLevels() {
        return Paper.LEVELS;
    }

    public List<String> completeUnit(String typed) {
        return Paper.UNITS.stream().filter(name -> name.contains(typed)).toList();
    }

    public void save() {
        saved = String.join(" / ", title, unit, level, String.valueOf(reader), String.join("、", copies), String.join("、", ways));
        Texts.tell("forms.saved", title);
    }

    public void find() {
        Texts.tell("forms.found", search);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String value) {
        title = value;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String value) {
        remark = value;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String value) {
        unit = value;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String value) {
        level = value;
    }

    public String getReader() {
        return reader;
    }

    public void setReader(String value) {
        reader = value;
    }

    public List<String> getCopies() {
        return copies;
    }

    public void setCopies(List<String> value) {
        copies = value == null ? List.of() : value;
    }

    public List<String> getWays() {
        return ways;
    }

    public void setWays(List<String> value) {
        ways = value == null ? List.of() : value;
    }

    public boolean isReply() {
        return reply;
    }

    public void setReply(boolean value) {
        reply = value;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String value) {
        search = value;
    }

    public String getSaved() {
        return saved;
    }
}
