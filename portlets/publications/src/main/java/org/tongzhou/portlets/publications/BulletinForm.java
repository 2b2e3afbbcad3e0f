package org.tongzhou.portlets.publications;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tongzhou.core.publications.bulletins.BulletinDraft;
import org.tongzhou.core.publications.bulletins.BulletinReaders;
import org.tongzhou.core.security.PersonRow;

/** What somebody has typed of a bulletin so far. */
public class BulletinForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private String masthead;
    private String caution;
    private String office;
    private String reportTo;
    private String sendTo;
    private String distributeTo;
    private int copies;
    private String carrier;
    private boolean countsTotal;
    private int totalBefore;
    private boolean everybody = true;
    private List<String> units = new ArrayList<>();
    private List<String> posts = new ArrayList<>();
    private List<PersonRow> people = new ArrayList<>();
    private List<PersonRow> editors = new ArrayList<>();
    private List<PersonRow> approvers = new ArrayList<>();
    private boolean open = true;

    /** @param person finds those who are still there */
    void read(BulletinDraft draft, Function<String, Stream<PersonRow>> person) {
        name = draft.name();
        masthead = draft.masthead();
        caution = draft.caution();
        office = draft.office();
        reportTo = draft.reportTo();
        sendTo = draft.sendTo();
        distributeTo = draft.distributeTo();
        copies = draft.copies();
        carrier = draft.carrier();
        countsTotal = draft.countsTotal();
        totalBefore = draft.totalBefore();
        everybody = draft.readers().everybody();
        units = new ArrayList<>(new TreeSet<>(draft.readers().units()));
        posts = new ArrayList<>(new TreeSet<>(draft.readers().posts()));
        people = found(draft.readers().people(), person);
        editors = found(draft.editors(), person);
        approvers = found(draft.approvers(), person);
        open = draft.open();
    }

    private static List<PersonRow> found(Set<String> usernames, Function<String, Stream<PersonRow>> person) {
        return usernames.stream().sorted().flatMap(person).collect(Collectors.toCollection(ArrayList::new));
    }

    BulletinDraft draft() {
        BulletinReaders readers = everybody ? BulletinReaders.EVERYBODY : new BulletinReaders(false, Set.copyOf(units), Set.copyOf(posts), usernames(people));
        return new BulletinDraft(said(name), said(masthead), said(caution), said(office), said(reportTo), said(sendTo), said(distributeTo), copies, said(carrier),
            countsTotal, totalBefore, readers, usernames(editors), usernames(approvers), open);
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }

    private static Set<String> usernames(List<PersonRow> chosen) {
        return chosen.stream().map(PersonRow::username).collect(Collectors.toSet());
    }

    public String getName() {
        return name;
    }

    public void setName(String text) {
        name = text;
    }

    public String getMasthead() {
        return masthead;
    }

    public void setMasthead(String text) {
        masthead = text;
    }

    public String getCaution() {
        return caution;
    }

    public void setCaution(String text) {
        caution = text;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String text) {
        office = text;
    }

    public String getReportTo() {
        return reportTo;
    }

    public void setReportTo(String text) {
        reportTo = text;
    }

    public String getSendTo() {
        return sendTo;
    }

    public void setSendTo(String text) {
        sendTo = text;
    }

    public String getDistributeTo() {
        return distributeTo;
    }

    public void setDistributeTo(String text) {
        distributeTo = text;
    }

    public int getCopies() {
        return copies;
    }

    public void setCopies(int chosen) {
        copies = chosen;
    }

    public String getCarrier() {
        return carrier;
    }

    public void setCarrier(String text) {
        carrier = text;
    }

    public boolean isCountsTotal() {
        return countsTotal;
    }

    public void setCountsTotal(boolean chosen) {
        countsTotal = chosen;
    }

    public int getTotalBefore() {
        return totalBefore;
    }

    public void setTotalBefore(int chosen) {
        totalBefore = chosen;
    }

    public boolean isEverybody() {
        return everybody;
    }

    public void setEverybody(boolean chosen) {
        everybody = chosen;
    }

    public List<String> getUnits() {
        return units;
    }

    public void setUnits(List<String> chosen) {
        units = chosen == null ? new ArrayList<>() : chosen;
    }

    public List<String> getPosts() {
        return posts;
    }

    public void setPosts(List<String> chosen) {
        posts = chosen == null ? new ArrayList<>() : chosen;
    }

    public List<PersonRow> getPeople() {
        return people;
    }

    public void setPeople(List<PersonRow> chosen) {
        people = chosen == null ? new ArrayList<>() : chosen;
    }

    public List<PersonRow> getEditors() {
        return editors;
    }

    public void setEditors(List<PersonRow> chosen) {
        editors = chosen == null ? new ArrayList<>() : chosen;
    }

    public List<PersonRow> getApprovers() {
        return approvers;
    }

    public void setApprovers(List<PersonRow> chosen) {
        approvers = chosen == null ? new ArrayList<>() : chosen;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean chosen) {
        open = chosen;
    }
}
