package org.tongzhou.core.publications.bulletins;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tongzhou.core.publications.bulletins.paper.PrintedIssue;
import org.tongzhou.core.publications.bulletins.paper.PrintedMarkup;
import org.tongzhou.core.publications.bulletins.paper.PrintedText;
import org.tongzhou.core.shared.Messages;

/** Issues as they are printed, in Chinese whoever prints them. */
final class PrintedIssues {
    private PrintedIssues() {
    }

    static PrintedIssue of(Issue issue, List<IssueText> texts) {
        boolean out = issue.getStatus() == IssueStatus.PUBLISHED;
        HeadLines head = (out ? issue.getHead() : issue.getBulletin().getHead()).lines();
        String watermark = out ? "" : word(issue.getStatus() == IssueStatus.WITHDRAWN || issue.getStatus() == IssueStatus.REPLACED ? "void" : "draft");
        return new PrintedIssue(head.caution(), head.masthead(), number(issue.number()), head.office(), day(issue.getPublishedOn()), word("contents"),
            texts.stream().map(PrintedIssues::text).toList(), line("report", head.reportTo()), line("send", head.sendTo()),
            line("distribute", head.distributeTo()), head.copies() == 0 ? "" : word("copies", String.valueOf(head.copies())), watermark);
    }

    private static PrintedText text(IssueText text) {
        TextDraft draft = text.draft();
        return new PrintedText(draft.section(), draft.title(), PrintedMarkup.read(draft.body()), draft.source().isEmpty() ? "" : word("source", draft.source()));
    }

    private static String number(IssueNumber number) {
        if (number == null) {
            return word("unnumbered");
        }
        return number.total() == null ? number.printed() : number.printed() + word("total", String.valueOf(number.total()));
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.format(DateTimeFormatter.ofPattern(word("day"), Locale.SIMPLIFIED_CHINESE));
    }

    private static String line(String whom, String names) {
        return names.isEmpty() ? "" : word(whom, names);
    }

    private static String word(String name, Object... arguments) {
        return Messages.text(Locale.SIMPLIFIED_CHINESE, "publications.paper." + name, arguments);
    }
}
