package org.tongzhou.core.publications.bulletins;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;

/** Bulletins and their issues as they are read. Each method throws {@link NotFoundException} for what the caller does not see. */
@Stateless
public class IssueService {
    public static final int EXPORT_MAX_ROWS = 2_000;

    @Inject
    IssueRepository issues;
    @Inject
    IssueSight sight;
    @Inject
    IssueMarks marks;
    @Inject
    IssuePapers papers;
    @Inject
    Acts acts;

    /** The bulletins that the caller reads. */
    @RequiresLogin
    public List<BulletinRow> listBulletins() {
        List<Bulletin> read = sight.listRead();
        Map<Long, Long> unread = issues.countUnread(read.stream().map(Bulletin::getId).toList(), sight.me());
        return read.stream().map(bulletin -> new BulletinRow(bulletin.getId(), bulletin.getName(), bulletin.isOpen(), unread.getOrDefault(bulletin.getId(), 0L))).toList();
    }

    /** Published issues that fit a filter. */
    @RequiresLogin
    public Slice<IssueRow> search(@NotNull @Valid IssueFilter filter, @NotNull PageRequest page) {
        List<Long> seen = seen(filter);
        if (seen.isEmpty()) {
            return new Slice<>(List.of(), 0);
        }
        List<IssueRow> rows = issues.search(filter, seen, IssueSight.OUT, page);
        Map<Long, Instant> read = issues.listReadings(rows.stream().map(IssueRow::id).toList(), sight.me());
        return new Slice<>(rows.stream().map(row -> row.readAt(read.get(row.id()))).toList(), issues.count(filter, seen, IssueSight.OUT));
    }

    private List<Long> seen(IssueFilter filter) {
        return sight.listRead().stream().map(Bulletin::getId).filter(id -> filter.bulletins().isEmpty() || filter.bulletins().contains(id)).toList();
    }

    /** What waits for the caller to sign it, the longest waiting first. */
    @RequiresLogin
    public List<IssueRow> listToSign() {
        Set<Long> signed = sight.listRead().stream().filter(sight::approves).map(Bulletin::getId).collect(Collectors.toSet());
        List<IssueRow> waiting = signed.isEmpty() ? List.of() : issues.search(new IssueFilter(Set.of(), null, "", IssueStatus.APPROVING, IssueSort.CHANGED, false), signed,
            IssueSight.ALL, new PageRequest(0, PageRequest.SIZE_MAX_ROWS));
        return waiting.stream().filter(row -> issues.find(row.id()).filter(sight::signs).isPresent()).toList();
    }

    /** The years of which there are issues, the last first. @param bulletins only of these; of all if there are none */
    @RequiresLogin
    public List<Integer> listYears(@NotNull @Size(max = 500) Set<@NotNull Long> bulletins) {
        List<Long> seen = seen(IssueFilter.of(bulletins));
        return seen.isEmpty() ? List.of() : issues.listYears(seen);
    }

    /** An issue with its texts. Who reads a published one has read it from then on. */
    @RequiresLogin
    public IssueDetails open(long id) {
        Issue issue = sight.get(id);
        boolean published = issue.getStatus() == IssueStatus.PUBLISHED;
        if (published && !issues.isRead(id, sight.me())) {
            marks.read(id, sight.me());
        }
        boolean edits = sight.edits(issue.getBulletin());
        boolean signs = sight.approves(issue.getBulletin());
        List<IssueStepRow> steps = edits || signs ? issues.listSteps(id) : List.of();
        boolean free = published && edits && !issues.isBeingCorrected(id);
        IssueStatus status = issue.getStatus();
        boolean arranged = edits && status == IssueStatus.EDITING;
        IssueDetails.May may = new IssueDetails.May(arranged, edits && status == IssueStatus.APPROVING,
            status == IssueStatus.APPROVING && sight.signs(issue), free || arranged && issue.number() != null, edits && status == IssueStatus.WITHDRAWN,
            free && issue.getBulletin().isOpen(), arranged && issue.number() == null);
        return new IssueDetails(issue.row(), issue.getVersion(), head(issue), issue.number(), published ? issue.getApproverName() : null,
            published ? issue.getPublishedOn() : null, issue.getCorrectionOf(), edits ? issues.countReaders(id) : null,
            issues.listTexts(id).stream().map(IssueText::row).toList(), steps, lastRemark(steps), may);
    }

    private static HeadLines head(Issue issue) {
        return (issue.getStatus() == IssueStatus.PUBLISHED ? issue.getHead() : issue.getBulletin().getHead()).lines();
    }

    private static String lastRemark(List<IssueStepRow> steps) {
        IssueStepRow last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        return last == null ? null : last.remark();
    }

    /** The pages of an issue as PDF; of one that is not published, as it would be, marked as such. */
    @RequiresLogin
    public byte[] print(long id) {
        sight.get(id);
        return papers.of(id);
    }

    /** The published issues that fit a filter as a workbook, at most {@value #EXPORT_MAX_ROWS}. */
    @RequiresLogin
    public byte[] export(@NotNull @Valid IssueFilter filter, @NotNull Locale locale) {
        List<Long> seen = seen(filter);
        List<IssueRow> rows = new ArrayList<>();
        for (int first = 0; !seen.isEmpty() && first < EXPORT_MAX_ROWS; first += PageRequest.SIZE_MAX_ROWS) {
            rows.addAll(issues.search(filter, seen, IssueSight.OUT, new PageRequest(first, PageRequest.SIZE_MAX_ROWS)));
        }
        acts.tell(AuditedAct.of(IssueActs.EXPORT, "issue", 0L, "").with("rows", rows.size()));
        return IssueBook.write(rows, locale);
    }
}
