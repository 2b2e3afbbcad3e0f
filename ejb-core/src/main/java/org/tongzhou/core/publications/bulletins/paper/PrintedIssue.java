package org.tongzhou.core.publications.bulletins.paper;

import java.util.List;

/**
 * What is printed of an issue, word for word; what is empty is left out.
 *
 * @param contents  heading of the table of contents
 * @param report    whom it is reported to, the first line at its foot; {@code send} and {@code distribute} those after it
 * @param watermark across each page; empty for a published issue
 */
public record PrintedIssue(String caution, String masthead, String number, String office, String day, String contents, List<PrintedText> texts, String report,
    String send, String distribute, String copies, String watermark) {
}
