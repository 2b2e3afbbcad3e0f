package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.DataScope;
import org.tongzhou.core.notices.FormerSlip;
import org.tongzhou.core.notices.NoticeCopyService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeFileService;
import org.tongzhou.core.notices.NoticeReviewService;
import org.tongzhou.core.notices.NoticeSlipService;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.core.notices.OwnNoticeFilter;
import org.tongzhou.core.notices.OwnNoticeRow;
import org.tongzhou.core.notices.OwnNoticeSort;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnKind;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.notices.columns.Parties;
import org.tongzhou.core.notices.slips.FieldKind;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.notices.slips.SlipField;
import org.tongzhou.core.security.RoleScope;
import org.tongzhou.core.security.RoleService;
import org.tongzhou.core.security.SightFilter;
import org.tongzhou.core.security.SightRow;
import org.tongzhou.core.security.SightService;
import org.tongzhou.core.security.SightSort;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.it.security.Caller;

/** What others have written in a column that not everybody reads is on the desk of those alone who read, review or write in it by name. */
class NoticesOfOthersIT extends NoticesTest {
    private static final String PUBLISH = "notices:publish";

    @Inject
    ColumnService columns;
    @Inject
    NoticeCopyService copies;
    @Inject
    NoticeFileService files;
    @Inject
    NoticeReviewService reviews;
    @Inject
    NoticeSlipService slips;
    @Inject
    RoleService roles;
    @Inject
    SightService sights;
    private Caller keeper;
    private Caller security;
    private Caller colleague;
    private Caller everywhere;
    private long column;
    private long id;

    @BeforeEach
    void publishWhatFewRead() throws Exception {
        if (columns == null) {
            return; // the client's side
        }
        security = create("a" + mark, thirdUnit, "security-admin");
        commit();
        security.run(() -> roles.createRole("w" + mark, "全域发布", Set.of(PUBLISH), List.of(new RoleScope(PUBLISH, DataScope.ALL, Set.of()))));
        commit();
        keeper = create("k" + mark, unit, "unit-admin");
        colleague = create("c" + mark, unit, "publisher");
        everywhere = create("e" + mark, thirdUnit, "w" + mark);
        commit();
        column = keeper.get(() -> columns.add(null, facts()));
        commit();
        id = publish(asking("特殊信息", inDays(1)).asking(new Slip(false, List.of(SlipField.of(1, FieldKind.LINE, "意见", true)))).inColumn(column));
    }

    private ColumnFacts facts() {
        return ColumnFacts.general("特殊" + mark, unit).readBy(ColumnKind.RESTRICTED, Parties.ofPeople(Set.of(readerName)));
    }

    @Test
    void whoOnlyPublishesForItsUnitHasNothingToDoWithIt() throws Exception {
        long general = publish(draft("一般信息"));

        assertThat(onTheDesk(colleague)).containsExactly(general);
        assertThat(onTheDesk(everywhere)).containsExactly(general);
        assertThat(onTheDesk(publisher)).containsExactlyInAnyOrder(general, id);
        assertThat(publisher.get(() -> slips.listFormer())).extracting(FormerSlip::id).contains(id);
        assertThat(seers()).contains("p" + mark, readerName).doesNotContain("c" + mark, "e" + mark);
        for (Caller other : List.of(colleague, everywhere)) {
            assertThat(other.get(() -> slips.listFormer())).extracting(FormerSlip::id).doesNotContain(id);
            assertRefused(NotFoundException.class, "notices.notFound", () -> other.get(() -> desk.getOwn(id)));
            assertRefused(NotFoundException.class, "notices.notFound", () -> other.get(() -> desk.getReach(id)));
            assertRefused(NotFoundException.class, "notices.notFound", () -> other.get(() -> files.list(id)));
            assertRefused(NotFoundException.class, "notices.notFound", () -> other.get(() -> reviews.open(id)));
            assertRefused(NotFoundException.class, "notices.notFound", () -> other.get(() -> copies.copy(id)));
            assertRefused(NotFoundException.class, "notices.notFound", () -> other.run(() -> desk.withdraw(id, own(id).version(), "有误")));
        }
    }

    @Test
    void whoReadsReviewsOrWritesInItByNameHasItOnTheDesk() throws Exception {
        change(facts().readBy(ColumnKind.RESTRICTED, Parties.ofPeople(Set.of(readerName, "c" + mark))));
        assertThat(onTheDesk(colleague)).containsExactly(id);
        change(facts().reviewedBy(Set.of(), Set.of("c" + mark)));
        assertThat(onTheDesk(colleague)).containsExactly(id);
        change(facts().writtenBy(Parties.ofPeople(Set.of("c" + mark))));
        assertThat(onTheDesk(colleague)).containsExactly(id);
        assertThat(onTheDesk(everywhere)).isEmpty();
    }

    @Test
    void whatFewReadIsNotCopiedWhereEverybodyReads() throws Exception {
        change(facts().readBy(ColumnKind.RESTRICTED, Parties.ofPeople(Set.of(readerName, "c" + mark))).writtenBy(Parties.ofPeople(Set.of("p" + mark))));
        assertRefused(NotPermittedException.class, "notices.notColumnsAuthor", () -> colleague.get(() -> copies.copy(id)));

        long copy = publisher.get(() -> copies.copy(id));

        NoticeDraft copied = own(copy).draft();
        assertThat(copied.columnId()).isEqualTo(column);
    }

    @Test
    void fromAClosedColumnItIsCopiedToAnotherThatWhoReadsItHasChosen() throws Exception {
        long open = keeper.get(() -> columns.add(null, ColumnFacts.general("另一" + mark, unit).readBy(ColumnKind.RESTRICTED, Parties.ofPeople(Set.of(readerName))).writtenBy(Parties.ofPeople(Set.of("p" + mark, "c" + mark)))));
        long others = keeper.get(() -> columns.add(null, ColumnFacts.general("他人" + mark, unit).writtenBy(Parties.ofPeople(Set.of("p" + mark)))));
        change(facts().readBy(ColumnKind.RESTRICTED, Parties.ofPeople(Set.of(readerName, "c" + mark))));
        keeper.run(() -> columns.close(column, columns.get(column).version()));
        commit();
        assertThat(publisher.get(() -> copies.findColumn(id))).isEmpty();
        assertRefused(RuleViolationException.class, "notices.columnClosed", () -> publisher.get(() -> copies.copy(id)));
        assertRefused(RuleViolationException.class, "notices.columnClosed", () -> publisher.get(() -> copies.copy(id, column)));
        assertRefused(NotPermittedException.class, "notices.notColumnsAuthor", () -> colleague.get(() -> copies.copy(id, others)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> everywhere.get(() -> copies.copy(id, open)));

        for (Caller reading : List.of(publisher, colleague)) {
            long copy = reading.get(() -> copies.copy(id, open));
            commit();
            assertThat(own(copy).draft()).satisfies(copied -> {
                assertThat(copied.columnId()).isEqualTo(open);
                assertThat(copied.title()).isEqualTo(own(id).draft().title());
            });
        }
    }

    private void change(ColumnFacts facts) throws Exception {
        keeper.run(() -> columns.change(column, columns.get(column).version(), facts));
        commit();
    }

    private List<Long> onTheDesk(Caller caller) {
        OwnNoticeFilter published = new OwnNoticeFilter("信息", "p" + mark, EnumSet.of(NoticeStatus.PUBLISHED), OwnNoticeSort.CHANGED, true);
        return caller.get(() -> desk.searchOwn(published, FIRST)).rows().stream().map(OwnNoticeRow::id).toList();
    }

    private List<String> seers() {
        return security.get(() -> sights.search(new SightFilter("notices.notice", id, "", SightSort.NAME, false), FIRST)).rows().stream()
            .map((SightRow row) -> row.person().username()).toList();
    }
}
