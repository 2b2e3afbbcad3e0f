package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnKind;
import org.tongzhou.core.notices.columns.ColumnTemplate;
import org.tongzhou.core.notices.columns.Parties;
import org.tongzhou.core.security.PersonRow;

/** What somebody who keeps columns has typed of one. */
public class ColumnForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private Long parent;
    private String unit;
    private ColumnKind kind = ColumnKind.GENERAL;
    private List<String> readerUnits = new ArrayList<>();
    private List<String> readerRoles = new ArrayList<>();
    private List<PersonRow> readers = new ArrayList<>();
    private List<String> authorUnits = new ArrayList<>();
    private List<PersonRow> authors = new ArrayList<>();
    private List<PersonRow> sectionReviewers = new ArrayList<>();
    private List<PersonRow> officeReviewers = new ArrayList<>();
    private boolean ownReview;
    private Integer lifeDays = 0;
    private String templateTitle;
    private String templateBody;

    /** @param person finds people by their user names; those who are gone are left out */
    static ColumnForm of(Long parent, ColumnFacts facts, Function<Collection<String>, List<PersonRow>> person) {
        ColumnForm form = new ColumnForm();
        form.name = facts.name();
        form.parent = parent;
        form.unit = facts.unit();
        form.kind = facts.kind();
        form.readerUnits = sorted(facts.readers().units());
        form.readerRoles = sorted(facts.readers().roles());
        form.readers = new ArrayList<>(person.apply(facts.readers().people()));
        form.authorUnits = sorted(facts.authors().units());
        form.authors = new ArrayList<>(person.apply(facts.authors().people()));
        form.sectionReviewers = new ArrayList<>(person.apply(facts.sectionReviewers()));
        form.officeReviewers = new ArrayList<>(person.apply(facts.officeReviewers()));
        form.ownReview = facts.ownReview();
        form.lifeDays = facts.lifeDays();
        form.templateTitle = facts.template().title();
        form.templateBody = facts.template().body();
        return form;
    }

    ColumnFacts facts() {
        return new ColumnFacts(name == null ? "" : name, unit == null ? "" : unit, kind,
            new Parties(new HashSet<>(readerUnits), new HashSet<>(readerRoles), usernames(readers)),
            new Parties(new HashSet<>(authorUnits), Set.of(), usernames(authors)),
            usernames(sectionReviewers), usernames(officeReviewers), ownReview, lifeDays == null ? 0 : lifeDays,
            new ColumnTemplate(templateTitle == null ? "" : templateTitle, templateBody == null ? "" : templateBody));
    }

    private static List<String> sorted(Collection<String> names) {
        return new ArrayList<>(names.stream().sorted().toList());
    }

    private static Set<String> usernames(List<PersonRow> people) {
        return people.stream().map(PersonRow::username).collect(Collectors.toSet());
    }

    private static <T> List<T> list(List<T> chosen) {
        return chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public Long getParent() {
        return parent;
    }

    public void setParent(Long id) {
        parent = id;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String label) {
        unit = label;
    }

    public ColumnKind getKind() {
        return kind;
    }

    public void setKind(ColumnKind chosen) {
        kind = chosen;
    }

    public ColumnKind[] getKinds() {
        return ColumnKind.values();
    }

    public List<String> getReaderUnits() {
        return readerUnits;
    }

    public void setReaderUnits(List<String> chosen) {
        readerUnits = list(chosen);
    }

    public List<String> getReaderRoles() {
        return readerRoles;
    }

    public void setReaderRoles(List<String> chosen) {
        readerRoles = list(chosen);
    }

    public List<PersonRow> getReaders() {
        return readers;
    }

    public void setReaders(List<PersonRow> chosen) {
        readers = list(chosen);
    }

    public List<String> getAuthorUnits() {
        return authorUnits;
    }

    public void setAuthorUnits(List<String> chosen) {
        authorUnits = list(chosen);
    }

    public List<PersonRow> getAuthors() {
        return authors;
    }

    public void setAuthors(List<PersonRow> chosen) {
        authors = list(chosen);
    }

    public List<PersonRow> getSectionReviewers() {
        return sectionReviewers;
    }

    public void setSectionReviewers(List<PersonRow> chosen) {
        sectionReviewers = list(chosen);
    }

    public List<PersonRow> getOfficeReviewers() {
        return officeReviewers;
    }

    public void setOfficeReviewers(List<PersonRow> chosen) {
        officeReviewers = list(chosen);
    }

    public boolean isOwnReview() {
        return ownReview;
    }

    public void setOwnReview(boolean may) {
        ownReview = may;
    }

    public Integer getLifeDays() {
        return lifeDays;
    }

    public void setLifeDays(Integer days) {
        lifeDays = days;
    }

    public String getTemplateTitle() {
        return templateTitle;
    }

    public void setTemplateTitle(String typed) {
        templateTitle = typed;
    }

    public String getTemplateBody() {
        return templateBody;
    }

    public void setTemplateBody(String markup) {
        templateBody = markup;
    }
}
