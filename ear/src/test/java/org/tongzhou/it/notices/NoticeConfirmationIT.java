package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.NoticeCorrectionService;
import org.tongzhou.core.notices.NoticeDetails;
import org.tongzhou.core.notices.NoticeReach;
import org.tongzhou.core.notices.NoticeReachService;
import org.tongzhou.core.notices.NoticeReader;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.ReaderFilter;
import org.tongzhou.core.notices.ReaderSort;
import org.tongzhou.core.notices.ReaderState;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.AccountMoved;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.security.Caller;

/** A notice may ask its readers to confirm that they have read it (签收): it is theirs to do until they have. */
class NoticeConfirmationIT extends NoticesTest {
    @Inject
    NoticeReachService reach;
    @Inject
    NoticeCorrectionService corrections;
    @Inject
    TodoService todos;
    @Inject
    Clock clock;
    @Inject
    Event<AccountMoved> moved;

    @Test
    void itIsSomethingToDoUntilItIsConfirmed() throws Exception {
        long id = publish(draft("签收").confirmed(true));
        assertThat(toConfirm(reader)).containsExactly(id);
        assertThat(toConfirm(stranger)).isEmpty();

        NoticeDetails opened = reader.get(() -> notices.open(id));
        commit();
        assertThat(opened.confirmAsked()).isTrue();
        assertThat(opened.confirmedAt()).isNull();
        assertThat(toConfirm(reader)).as("reading it is not enough").containsExactly(id);

        reader.run(() -> notices.confirm(id, opened.saidSince()));
        reader.run(() -> notices.confirm(id, opened.saidSince()));
        commit();
        assertThat(toConfirm(reader)).isEmpty();
        assertThat(reader.get(() -> notices.open(id)).confirmedAt()).isNotNull();
        commit();
        assertThat(publisher.get(() -> desk.getReach(id))).isEqualTo(new NoticeReach(2, 2, 0, 1, 0));
        assertThat(readers(id, ReaderState.CONFIRMED)).extracting(NoticeReader::username).containsExactly(readerName);
        assertThat(readers(id, ReaderState.CONFIRMED)).extracting(NoticeReader::confirmedAt).doesNotContainNull();
        assertThat(readers(id, ReaderState.UNCONFIRMED)).extracting(NoticeReader::username).containsExactly("p" + mark);
        assertThat(publisher.get(() -> desk.listReaders(id, ReaderFilter.of(ReaderState.UNCONFIRMED), new PageRequest(1, 1)))).satisfies(page -> {
            assertThat(page.rows()).isEmpty();
            assertThat(page.total()).isEqualTo(1);
        });
        assertRefused(NotFoundException.class, "notices.notFound", () -> stranger.run(() -> notices.confirm(id, opened.saidSince())));
    }

    @Test
    void whatWasConfirmedIsConfirmedAnewWhenItIsPublishedAnew() throws Exception {
        long id = publish(draft("两次签收").confirmed(true));
        confirm(reader, id);
        commit();
        withdraw(id, "有误");
        assertThat(toConfirm(publisher)).as("nobody is asked what he can not do").isEmpty();
        assertRefused(NotFoundException.class, "notices.notFound", () -> reader.run(() -> notices.confirm(id, clock.instant())));
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        publishOwn(id);
        commit();

        assertThat(toConfirm(reader)).containsExactly(id);
        assertThat(readers(id, ReaderState.CONFIRMED)).isEmpty();

        withdraw(id, "不必了");
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        publisher.run(() -> desk.saveDraft(id, own(id).version(), draft("不签收了")));
        publishOwn(id);
        commit();
        assertThat(toConfirm(reader)).isEmpty();
        moveToUnit(stranger, strangerName);
        assertThat(toConfirm(stranger)).as("it does not ask any more").isEmpty();
        assertRefused(RuleViolationException.class, "notices.noConfirmationAsked", () -> confirm(reader, id));
    }

    @Test
    void nobodyConfirmsWhatHeHasNotRead() throws Exception {
        long id = publish(draft("更正签收").confirmed(true));
        Instant published = reader.get(() -> notices.open(id)).saidSince();
        commit();
        publisher.run(() -> corrections.correct(id, own(id).version(), "更正签收", "<p>改过</p>", List.of(), "有误"));
        commit();

        assertRefused(StaleDataException.class, "notices.saysOther", () -> reader.run(() -> notices.confirm(id, published)));
        assertThat(seenBy(reader)).extracting(NoticeRow::outdated).as("nor has he seen the correction").containsExactly(true);
        Instant corrected = reader.get(() -> notices.open(id)).saidSince();
        commit();
        withdraw(id, "有误");
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        publishOwn(id);
        commit();
        assertRefused(StaleDataException.class, "notices.saysOther", () -> reader.run(() -> notices.confirm(id, corrected)));
        assertThat(toConfirm(reader)).containsExactly(id);

        confirm(reader, id);
        commit();

        assertThat(toConfirm(reader)).isEmpty();
    }

    @Test
    void whoComesIntoTheUnitIsAskedAndWhoHasNotConfirmedIsUrged() throws Exception {
        long id = publish(draft("催签收").confirmed(true));
        moveToUnit(stranger, strangerName);
        assertThat(toConfirm(stranger)).containsExactly(id);

        confirm(reader, id);
        commit();
        assertThat(publisher.get(() -> reach.urge(id, ReaderState.UNCONFIRMED, unit))).as("neither who does it nor who has confirmed").isEqualTo(1);
        commit();
        assertRefused(RuleViolationException.class, "notices.noReplyAsked", () -> publisher.get(() -> reach.urge(id, ReaderState.NOT_REPLIED, "")));
    }

    /** As it says now. */
    private void confirm(Caller who, long id) throws Exception {
        Instant seen = said(who, id);
        who.run(() -> notices.confirm(id, seen));
    }

    private void moveToUnit(Caller who, String username) throws Exception {
        try (var connection = dataSource.getConnection(); var update = connection.prepareStatement("UPDATE security_accounts SET unit = ? WHERE username = ?")) {
            update.setString(1, unit);
            update.setString(2, username);
            update.executeUpdate();
        }
        commit();
        changed.fire(new AccountChanged(username));
        moved.fire(new AccountMoved(username, thirdUnit, unit));
        commit();
    }

    private List<NoticeReader> readers(long id, ReaderState state) {
        return publisher.get(() -> desk.listReaders(id, new ReaderFilter(state, ReaderSort.CONFIRMED, true), FIRST)).rows();
    }

    private List<Long> toConfirm(Caller caller) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows().stream()
            .filter(row -> row.kind() == TodoKind.NOTICE_CONFIRM && row.unit().equals(unit)).map(TodoRow::sourceId).toList();
    }
}
