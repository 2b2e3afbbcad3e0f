package org.tongzhou.core.publications.bulletins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

class IssueTest {
    private static final Instant NEW_YEARS_MORNING = Instant.parse("2026-12-31T16:30:00Z"); // half past midnight of 2027 in Asia/Shanghai
    private static final BulletinReaders LEADERS = new BulletinReaders(false, Set.of("市财政局"), Set.of("局长"), Set.of("mayor"));

    private final Bulletin bulletin = new Bulletin(draft(LEADERS, true), "");
    private final Issue issue = new Issue(bulletin, false, "", null, "许诺", NEW_YEARS_MORNING);

    private static BulletinDraft draft(BulletinReaders readers, boolean open) {
        return new BulletinDraft("每日要情", "", "", "市政府办公室", "", "", "", 0, "", true, 1268, readers, Set.of(), Set.of("head"), open);
    }

    @Test
    void theDayInTheOfficesZoneSaysWhenItIsOut() {
        issue.handIn(0, "xunuo", "许诺", NEW_YEARS_MORNING);
        issue.publish(IssueNumber.after(2027, 0, 1268, false), "第一篇", "陶正平", NEW_YEARS_MORNING);

        assertThat(issue.getPublishedOn()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(issue.number()).isEqualTo(new IssueNumber(2027, 1, 1269, false));
        assertThat(issue.getTitle()).isEqualTo("第一篇");
        assertThatThrownBy(() -> issue.publish(issue.number(), "", "陶正平", NEW_YEARS_MORNING)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> issue.touch("许诺", NEW_YEARS_MORNING)).hasFieldOrPropertyWithValue("key", "publications.issue.notEditing");
    }

    @Test
    void whatIsWithdrawnIsArrangedAgainUnderItsNumber() {
        assertThatThrownBy(() -> issue.withdraw("许诺", NEW_YEARS_MORNING)).hasFieldOrPropertyWithValue("key", "publications.issue.notPublished");
        issue.handIn(0, "xunuo", "许诺", NEW_YEARS_MORNING);
        issue.publish(IssueNumber.after(2027, 4, null, false), "题", "陶正平", NEW_YEARS_MORNING);
        assertThatThrownBy(() -> issue.reopen("许诺", NEW_YEARS_MORNING)).hasFieldOrPropertyWithValue("key", "publications.issue.notWithdrawn");

        issue.withdraw("许诺", NEW_YEARS_MORNING);
        issue.reopen("许诺", NEW_YEARS_MORNING);

        assertThat(issue.getStatus()).isEqualTo(IssueStatus.EDITING);
        assertThat(issue.number().number()).isEqualTo(5);
        issue.withdraw("许诺", NEW_YEARS_MORNING);
        assertThat(issue.getStatus()).as("after all").isEqualTo(IssueStatus.WITHDRAWN);
        assertThatThrownBy(issue::requireNeverNumbered).hasFieldOrPropertyWithValue("key", "publications.issue.numbered");
    }

    @Test
    void specialIssuesHaveNumbersOfTheirOwn() {
        assertThat(IssueNumber.after(2026, 0, 40, true)).isEqualTo(new IssueNumber(2026, 1, null, true));
        assertThat(IssueNumber.after(2026, 0, null, true).printed()).isEqualTo("增刊第 1 期");
        assertThat(IssueNumber.after(2026, 11, 40, false).printed()).isEqualTo("第 12 期");
    }

    @Test
    void aClosedBulletinHasNoNewIssues() {
        bulletin.change(0, draft(LEADERS, false), "");

        assertThatThrownBy(() -> issue.handIn(0, "xunuo", "许诺", NEW_YEARS_MORNING)).hasFieldOrPropertyWithValue("key", "publications.bulletin.closed");
        assertThatThrownBy(() -> bulletin.change(3, draft(LEADERS, true), "")).isInstanceOf(StaleDataException.class);
        assertThatThrownBy(() -> bulletin.change(0, draft(new BulletinReaders(false, Set.of(), Set.of(), Set.of()), true), ""))
            .hasFieldOrPropertyWithValue("key", "publications.bulletin.readersMissing");
    }

    @Test
    void readersAreThoseOfAUnitWithAPostOrByName() {
        assertThat(bulletin.isReadBy(BulletinReaders.marksOf(new Person("a", "市财政局", Set.of()), ""))).isTrue();
        assertThat(bulletin.isReadBy(BulletinReaders.marksOf(new Person("b", "市教育局", Set.of()), "局长"))).isTrue();
        assertThat(bulletin.isReadBy(BulletinReaders.marksOf(new Person("mayor", "", Set.of()), ""))).isTrue();
        assertThat(bulletin.isReadBy(BulletinReaders.marksOf(new Person("c", "市教育局", Set.of()), "科员"))).isFalse();
        assertThat(bulletin.isReadBy(BulletinReaders.marksOf(new Person("d", "市财政局预算科", "市财政局", Set.of()), "科员"))).isTrue();
        assertThat(bulletin.isReadBy(BulletinReaders.marksOf(new Person("e", "市教育局人事科", "市教育局", Set.of()), "科员"))).isFalse();
        assertThat(bulletin.readers()).isEqualTo(LEADERS);
    }

    @Test
    void aTextThatSomebodyElseHasSavedIsNotOverwritten() {
        IssueText text = new IssueText(issue, 1, new TextDraft("", "题", "<p>文<script>x()</script></p>", "市财政局"));

        assertThat(text.getBody()).isEqualTo("<p>文</p>");
        assertThatThrownBy(() -> text.change(7, text.draft())).isInstanceOf(StaleDataException.class).hasFieldOrPropertyWithValue("key", "publications.issue.textStale");
    }
}
