package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.NoticeCorrectionService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeReach;
import org.tongzhou.core.notices.NoticeReachService;
import org.tongzhou.core.notices.NoticeReader;
import org.tongzhou.core.notices.ReaderFilter;
import org.tongzhou.core.notices.ReaderSort;
import org.tongzhou.core.notices.ReaderState;
import org.tongzhou.core.notices.UnitReach;
import org.tongzhou.core.notices.UrgingRow;
import org.tongzhou.core.notification.NotificationRow;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.it.security.Caller;

/** Whom a notice reaches, and that those are urged who are late. */
class NoticeReachServiceIT extends NoticesTest {
    @Inject
    NoticeReachService service;
    @Inject
    NoticeCorrectionService corrections;
    @Inject
    NotificationService notifications;

    private NoticeDraft toBoth(boolean asking) {
        return new NoticeDraft("迎检", "<p>文</p>", Audience.ofUnits(Set.of(unit, thirdUnit)), Urgency.ROUTINE, false, asking ? inDays(1) : null);
    }

    @Test
    void whomItWouldReachIsKnownBeforeItIsPublished() throws Exception {
        long id = publisher.get(() -> desk.addDraft(toBoth(false)));
        commit();

        assertThat(publisher.get(() -> service.listUnits(id, FIRST)).rows())
            .containsExactlyInAnyOrder(new UnitReach(unit, 2, 0, 0, 0, 0), new UnitReach(thirdUnit, 1, 0, 0, 0, 0));
        assertThat(publisher.get(() -> service.listUnits(id, new PageRequest(1, 1))).total()).isEqualTo(2);
        assertThat(publisher.get(() -> service.listUnits(id, new PageRequest(1, 1))).rows()).hasSize(1);
        assertThat(publisher.get(() -> service.listReached(id, "", ReaderSort.NAME, false, new PageRequest(1, 2))).rows())
            .extracting(NoticeReader::username).containsExactly(readerName, strangerName);
        assertThat(publisher.get(() -> service.listReached(id, thirdUnit, ReaderSort.UNIT, false, FIRST)).rows())
            .extracting(NoticeReader::username).containsExactly(strangerName);
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> service.listReached(id, "", ReaderSort.UNIT, false, FIRST)));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.get(() -> service.listUnits(id, FIRST)));
        assertRefused(RuleViolationException.class, "notices.notUrgeable", () -> publisher.get(() -> service.urge(id, ReaderState.NOT_READ, "")));
    }

    @Test
    void whoIsLateIsUrgedAndNobodyElseNorTooOften() throws Exception {
        long id = publish(toBoth(true));
        reader.run(() -> notices.open(id));
        commit();

        assertThat(publisher.get(() -> service.urge(id, ReaderState.NOT_READ, ""))).isEqualTo(1);
        commit();

        assertThat(told(stranger)).filteredOn(text -> text.contains("催办")).containsExactly("读者p" + mark + " 催办通知“迎检”，请尽快阅读，需要反馈的请按时反馈。");
        assertThat(told(reader)).noneMatch(text -> text.contains("催办"));
        assertRefused(RuleViolationException.class, "notices.urgedLately", () -> publisher.get(() -> service.urge(id, ReaderState.NOT_READ, thirdUnit)));
        assertThat(publisher.get(() -> service.urge(id, ReaderState.NOT_REPLIED, unit))).as("in another matter").isEqualTo(1);
        commit();
        assertRefused(RuleViolationException.class, "notices.urgedLately", () -> publisher.get(() -> service.urge(id, ReaderState.NOT_REPLIED, "")));
        assertThat(publisher.get(() -> service.urge(id, ReaderState.NOT_REPLIED, thirdUnit))).as("those of another unit").isEqualTo(1);
        commit();
        List<UrgingRow> urgings = publisher.get(() -> service.listUrgings(id));
        assertThat(urgings).extracting(UrgingRow::unit).containsExactly(thirdUnit, unit, "");
        assertThat(urgings).extracting(UrgingRow::people).containsExactly(1, 1, 1);
        assertThat(urgings).extracting(UrgingRow::by).containsOnly("读者p" + mark);
        assertThat(publisher.get(() -> service.listUnits(id, FIRST)).rows()).contains(new UnitReach(unit, 2, 2, 0, 0, 0), new UnitReach(thirdUnit, 1, 0, 0, 0, 0));
    }

    @Test
    void nobodyIsUrgedToWhatIsDoneOrNotAsked() throws Exception {
        long id = publish(draft("通知"));
        reader.run(() -> notices.open(id));
        commit();

        assertRefused(RuleViolationException.class, "notices.nobodyToUrge", () -> publisher.get(() -> service.urge(id, ReaderState.NOT_READ, "")));
        assertRefused(RuleViolationException.class, "notices.noReplyAsked", () -> publisher.get(() -> service.urge(id, ReaderState.NOT_REPLIED, "")));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> service.urge(id, ReaderState.NOT_READ, "")));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> service.listUrgings(id)));
        withdraw(id, "有误");
        assertRefused(RuleViolationException.class, "notices.notUrgeable", () -> publisher.get(() -> service.urge(id, ReaderState.NOT_READ, "")));
    }

    @Test
    void whoKnowsOnlyWhatItSaidBeforeItWasCorrectedIsListedCountedAndUrged() throws Exception {
        Caller colleague = create("c" + mark, unit);
        commit();
        long id = publish(toBoth(false));
        assertRefused(RuleViolationException.class, "notices.notCorrected", () -> publisher.get(() -> service.urge(id, ReaderState.OUTDATED, "")));
        assertThat(publisher.get(() -> desk.listReaders(id, ReaderFilter.of(ReaderState.OUTDATED), FIRST)).rows()).isEmpty();
        for (Caller each : List.of(reader, colleague, stranger)) {
            each.run(() -> notices.open(id));
            commit();
        }
        publisher.run(() -> corrections.correct(id, own(id).version(), "迎检（改期）", "<p>文</p>", List.of(), "日期有误"));
        commit();
        colleague.run(() -> notices.open(id));
        commit();

        assertThat(publisher.get(() -> desk.getReach(id))).isEqualTo(new NoticeReach(4, 4, 0, 0, 2)); // the author knows what he has corrected
        assertThat(publisher.get(() -> desk.listReaders(id, ReaderFilter.of(ReaderState.OUTDATED), FIRST)).rows()).extracting(NoticeReader::username)
            .containsExactlyInAnyOrder(readerName, strangerName);
        assertThat(publisher.get(() -> desk.listReaders(id, ReaderFilter.of(ReaderState.OUTDATED), new PageRequest(1, 1)))).satisfies(second -> {
            assertThat(second.rows()).hasSize(1);
            assertThat(second.total()).isEqualTo(2);
        });
        assertThat(publisher.get(() -> desk.exportReaders(id, ReaderFilter.of(ReaderState.OUTDATED)))).hasSize(2);
        commit();
        assertThat(publisher.get(() -> service.listUnits(id, FIRST)).rows()).contains(new UnitReach(unit, 3, 3, 0, 0, 1), new UnitReach(thirdUnit, 1, 1, 0, 0, 1));
        assertThat(publisher.get(() -> service.listReached(id, thirdUnit, ReaderFilter.of(ReaderState.OUTDATED), FIRST)).rows()).extracting(NoticeReader::username)
            .containsExactly(strangerName);
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> service.listReached(id, "", ReaderFilter.of(ReaderState.OUTDATED), FIRST)));
        assertRefused(NotFoundException.class, "notices.notFound", () -> otherPublisher.get(() -> service.urge(id, ReaderState.OUTDATED, "")));

        assertThat(publisher.get(() -> service.urge(id, ReaderState.OUTDATED, thirdUnit))).isEqualTo(1);
        commit();

        assertThat(told(stranger)).contains("通知“迎检（改期）”已更正，读者p" + mark + " 请您重新阅读。");
        assertThat(told(reader)).noneMatch(text -> text.contains("重新阅读"));
        assertRefused(RuleViolationException.class, "notices.urgedLately", () -> publisher.get(() -> service.urge(id, ReaderState.OUTDATED, "")));
        stranger.run(() -> notices.open(id));
        commit();
        assertThat(publisher.get(() -> service.listUnits(id, FIRST)).rows()).contains(new UnitReach(thirdUnit, 1, 1, 0, 0, 0));
    }

    private List<String> told(Caller caller) {
        return caller.get(() -> notifications.listOwn(FIRST)).rows().stream().map((NotificationRow row) -> row.text(Locale.SIMPLIFIED_CHINESE)).toList();
    }
}
