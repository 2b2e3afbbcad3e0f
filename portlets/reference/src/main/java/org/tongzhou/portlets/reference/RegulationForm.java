package org.tongzhou.portlets.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.tongzhou.core.reference.regulations.RegulationDraft;

/** A regulation as it is typed. */
public class RegulationForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String title;
    private String kind;
    private String topic;
    private String issuer;
    private String number = "";
    private LocalDate issuedOn;
    private LocalDate effectiveFrom;
    private LocalDate expiresOn;
    private LocalDate repealedOn;
    private String repealedBy = "";
    private String body = "";
    private final List<LinkLine> links = new ArrayList<>();

    /** @param titles of what its links lead to, by their ids */
    static RegulationForm of(RegulationDraft draft, Map<Long, String> titles) {
        RegulationForm form = new RegulationForm();
        form.title = draft.title();
        form.kind = draft.kind();
        form.topic = draft.topic();
        form.issuer = draft.issuer();
        form.number = draft.number();
        form.issuedOn = draft.issuedOn();
        form.effectiveFrom = draft.effectiveFrom();
        form.expiresOn = draft.expiresOn();
        form.repealedOn = draft.repealedOn();
        form.repealedBy = draft.repealedBy();
        form.body = draft.body();
        draft.links().forEach(link -> form.links.add(LinkLine.of(link, titles.getOrDefault(link.target(), ""))));
        return form;
    }

    RegulationDraft draft() {
        return new RegulationDraft(title, kind, topic, issuer, text(number), issuedOn, effectiveFrom, expiresOn, repealedOn, text(repealedBy), text(body),
            links.stream().map(LinkLine::draft).filter(Objects::nonNull).toList());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String text) {
        title = text;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String code) {
        kind = code;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String code) {
        topic = code;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String text) {
        issuer = text;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String text) {
        number = text;
    }

    public LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(LocalDate day) {
        issuedOn = day;
    }

    public LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    public void setEffectiveFrom(LocalDate day) {
        effectiveFrom = day;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate day) {
        expiresOn = day;
    }

    public LocalDate getRepealedOn() {
        return repealedOn;
    }

    public void setRepealedOn(LocalDate day) {
        repealedOn = day;
    }

    public String getRepealedBy() {
        return repealedBy;
    }

    public void setRepealedBy(String text) {
        repealedBy = text;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String markup) {
        body = markup;
    }

    public List<LinkLine> getLinks() {
        return links;
    }
}
