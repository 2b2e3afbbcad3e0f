package org.tongzhou.core.publications.bulletins;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.tongzhou.core.shared.PlainText;

/** What is printed on each issue of a bulletin beside its texts; an issue keeps it as it was when it was published. */
@Embeddable
public class IssueHead {
    @Column(nullable = false, length = BulletinDraft.NAME_MAX_CHARS)
    private String name;
    @Column(nullable = false, length = BulletinDraft.NAME_MAX_CHARS)
    private String masthead;
    @Column(nullable = false, length = BulletinDraft.NAME_MAX_CHARS)
    private String caution;
    @Column(nullable = false, length = BulletinDraft.OFFICE_MAX_CHARS)
    private String office;
    @Column(name = "report_to", nullable = false, length = BulletinDraft.LINE_MAX_CHARS)
    private String reportTo;
    @Column(name = "send_to", nullable = false, length = BulletinDraft.LINE_MAX_CHARS)
    private String sendTo;
    @Column(name = "distribute_to", nullable = false, length = BulletinDraft.LINE_MAX_CHARS)
    private String distributeTo;
    @Column(nullable = false)
    private int copies;

    protected IssueHead() {
    }

    IssueHead(BulletinDraft draft) {
        name = PlainText.line(draft.name());
        masthead = PlainText.isBlank(draft.masthead()) ? name : PlainText.line(draft.masthead());
        caution = PlainText.line(draft.caution());
        office = PlainText.line(draft.office());
        reportTo = PlainText.line(draft.reportTo());
        sendTo = PlainText.line(draft.sendTo());
        distributeTo = PlainText.line(draft.distributeTo());
        copies = draft.copies();
    }

    IssueHead copy() {
        IssueHead copy = new IssueHead();
        copy.name = name;
        copy.masthead = masthead;
        copy.caution = caution;
        copy.office = office;
        copy.reportTo = reportTo;
        copy.sendTo = sendTo;
        copy.distributeTo = distributeTo;
        copy.copies = copies;
        return copy;
    }

    HeadLines lines() {
        return new HeadLines(name, masthead, caution, office, reportTo, sendTo, distributeTo, copies);
    }

    String getName() {
        return name;
    }

    String getOffice() {
        return office;
    }
}
