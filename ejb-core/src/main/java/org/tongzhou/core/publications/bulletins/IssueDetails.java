package org.tongzhou.core.publications.bulletins;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * An issue with its texts.
 *
 * @param approverName who has signed it; null if nobody has
 * @param day          when it was published; null if it was not
 * @param corrects     the issue that it replaces; null for none
 * @param readers      how many have read it; null for who may not know
 * @param steps        what was done with it; empty for readers
 * @param lastRemark   why it was returned or withdrawn last; null if it was not since it was handed in
 */
public record IssueDetails(IssueRow row, int version, HeadLines head, IssueNumber number, String approverName, LocalDate day, Long corrects, Long readers,
    List<TextRow> texts, List<IssueStepRow> steps, String lastRemark, May may) implements Serializable {

    /** What the caller may do with it now. */
    public record May(boolean arrange, boolean recall, boolean approve, boolean withdraw, boolean reopen, boolean correct, boolean delete) implements Serializable {
    }
}
