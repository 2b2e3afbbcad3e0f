package org.tongzhou.core.notices.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

class NoticeColumnTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final ColumnFacts NEWS = ColumnFacts.general("政务资讯", "市政府办公室");
    private static final int SEEN = 0;
    private static final int OUTDATED = -1;
    private static final Person CLERK = new Person("xunuo", "市政府办公室综合科", "市政府办公室", Set.of("staff"));
    private static final Person SISTER = new Person("gaoming", "市政府办公室信息科", "市政府办公室", Set.of("staff"));
    private static final Person LEADER = new Person("zhouhuaijin", "市政府领导", Set.of("staff", "leader"));

    @Test
    void columnsLieFourLevelsDeepAtMost() {
        NoticeColumn fourth = below(below(below(below(null))));

        assertThat(fourth.depth()).isEqualTo(4);
        assertRefused(RuleViolationException.class, "notices.columnTooDeep", () -> below(fourth));
        NoticeColumn other = below(null);
        assertRefused(RuleViolationException.class, "notices.columnTooDeep", () -> other.move(SEEN, fourth.getParent(), 2, 0, NOON));
        other.move(SEEN, fourth.getParent(), 1, 0, NOON);
        assertThat(other.depth()).isEqualTo(4);
    }

    @Test
    void aColumnIsNotMovedBelowItself() {
        NoticeColumn top = below(null);
        NoticeColumn lower = below(below(top));

        assertRefused(RuleViolationException.class, "notices.columnBelowItself", () -> top.move(SEEN, lower, 1, 0, NOON));
        assertRefused(RuleViolationException.class, "notices.columnBelowItself", () -> top.move(SEEN, top, 1, 0, NOON));
        assertThat(top.depth()).isEqualTo(1);
    }

    @Test
    void itIsClosedAndOpenedAgain() {
        NoticeColumn column = below(null);
        assertRefused(RuleViolationException.class, "notices.columnOpenAlready", () -> column.reopen(SEEN, NOON));
        assertRefused(StaleDataException.class, "notices.columnStale", () -> column.close(OUTDATED, NOON));

        column.close(SEEN, NOON);
        assertThat(column.isClosed()).isTrue();
        assertRefused(RuleViolationException.class, "notices.columnClosedAlready", () -> column.close(SEEN, NOON));
        column.reopen(SEEN, NOON);

        assertThat(column.isClosed()).isFalse();
    }

    @Test
    void whoReadsMustBeSaidWhereNotEverybodyDoes() {
        assertRefused(RuleViolationException.class, "notices.columnReadersMissing", () -> column(null, NEWS.readBy(ColumnKind.RESTRICTED, Parties.NONE)));
        assertRefused(RuleViolationException.class, "notices.columnUnitMissing",
            () -> column(null, ColumnFacts.general("资料", "").readBy(ColumnKind.SECTION, Parties.NONE)));
    }

    @Test
    void whatIsSaidOfItIsKept() {
        ColumnFacts facts = NEWS.readBy(ColumnKind.RESTRICTED, new Parties(Set.of("文电科"), Set.of("leader"), Set.of("xunuo")))
            .writtenBy(Parties.ofPeople(Set.of("taozhengping"))).reviewedBy(Set.of("xunuo"), Set.of("shaojing")).living(30).reviewingOwn()
            .beginningWith(new ColumnTemplate("关于召开会议的通知", "<p>一、时间</p>"));
        NoticeColumn column = column(null, facts);
        assertThat(column.facts()).isEqualTo(facts);

        column.change(SEEN, NEWS, NOON);
        assertThat(column.facts()).isEqualTo(NEWS);
        assertRefused(StaleDataException.class, "notices.columnStale", () -> column.change(OUTDATED, facts, NOON));
    }

    @Test
    void itIsReadByTheUnitsRolesAndPeopleThatItNames() {
        assertThat(shelved(NEWS).isReadBy(CLERK)).isTrue();
        ShelvedColumn secret = shelved(NEWS.readBy(ColumnKind.RESTRICTED, new Parties(Set.of(), Set.of("leader"), Set.of())));
        assertThat(secret.isReadBy(CLERK)).isFalse();
        assertThat(secret.isReadBy(LEADER)).isTrue();
        assertThat(shelved(NEWS.readBy(ColumnKind.RESTRICTED, Parties.ofPeople(Set.of("xunuo")))).isReadBy(CLERK)).isTrue();
        ShelvedColumn own = shelved(NEWS.readBy(ColumnKind.SECTION, Parties.NONE));
        assertThat(own.isReadBy(CLERK)).as("a section of the unit").isTrue();
        assertThat(own.isReadBy(LEADER)).isFalse();
        ShelvedColumn narrow = shelved(NEWS.readBy(ColumnKind.RESTRICTED, Parties.ofUnits(Set.of("市政府办公室综合科"))));
        assertThat(narrow.isReadBy(CLERK)).isTrue();
        assertThat(narrow.isReadBy(SISTER)).as("of another section").isFalse();
    }

    @Test
    void whoWritesInItIsSaidOrWhoeverPublishesDoes() {
        assertThat(shelved(NEWS).isWrittenBy(CLERK)).isTrue();
        assertThat(shelved(NEWS.writtenBy(Parties.ofUnits(Set.of("市政府办公室综合科")))).isWrittenBy(CLERK)).isTrue();
        assertThat(shelved(NEWS.writtenBy(Parties.ofUnits(Set.of("市政府办公室综合科")))).isWrittenBy(LEADER)).isFalse();
        ShelvedColumn ours = shelved(NEWS.writtenBy(Parties.ofUnits(Set.of("市政府办公室"))));
        assertThat(ours.isWrittenBy(CLERK)).as("of a section of the unit").isTrue();
        assertThat(ours.isWrittenBy(LEADER)).isFalse();
        NoticeColumn closed = column(null, NEWS);
        closed.close(SEEN, NOON);
        assertThat(shelved(closed).isWrittenBy(CLERK)).isFalse();
    }

    @Test
    void stepsWithoutReviewersAreLeftOut() {
        assertThat(shelved(NEWS).firstStep()).isEmpty();
        assertThat(shelved(NEWS.reviewedBy(Set.of(), Set.of("a"))).firstStep()).contains(ReviewStep.OFFICE);
        assertThat(shelved(NEWS.reviewedBy(Set.of("a"), Set.of())).firstStep()).contains(ReviewStep.SECTION);
        assertThat(shelved(NEWS.reviewedBy(Set.of("a"), Set.of())).hasOfficeReview()).isFalse();
    }

    private static ShelvedColumn shelved(ColumnFacts facts) {
        return shelved(column(null, facts));
    }

    private static ShelvedColumn shelved(NoticeColumn column) {
        return new ShelvedColumn(7, 0, null, column.getName(), 1, column.isClosed(), column.facts(), ColumnTree.readers(column.facts()));
    }

    private static NoticeColumn below(NoticeColumn parent) {
        return column(parent, NEWS);
    }

    private static NoticeColumn column(NoticeColumn parent, ColumnFacts facts) {
        return new NoticeColumn(parent, facts, 0, NOON);
    }

    private static void assertRefused(Class<? extends OfficeException> type, String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(type).hasFieldOrPropertyWithValue("key", key);
    }
}
