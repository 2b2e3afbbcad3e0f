package org.tongzhou.it.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.notification.NotificationRow;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.notification.NotificationWish;
import org.tongzhou.core.notification.NotificationWishService;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

class NotificationServiceIT extends ContainerTest {
    @Inject
    NotificationSender sender;
    @Inject
    NotificationService notifications;
    @Inject
    NotificationWishService wishes;
    @Inject
    AccountService accounts;
    @Inject
    AccountRealm realm;
    private final String one = "n" + UUID.randomUUID().toString().substring(0, 8);
    private final String other = "m" + one;

    @BeforeEach
    void createPeople() throws Exception {
        if (accounts == null) {
            return; // the client's side
        }
        Operator.run(() -> accounts.createAccount(NewAccount.named(one, one), "Long enough", false));
        Operator.run(() -> accounts.createAccount(NewAccount.named(other, other), "Long enough", false));
        transaction.commit();
        transaction.begin();
    }

    @Test
    void whatIsSentIsReadByItsRecipientsOnly() {
        sender.send(List.of(one, one), "pageShared", List.of("许诺", "值班"), "/p/home");

        NotificationRow row = list(one).rows().get(0);
        assertThat(list(one).total()).as("once").isEqualTo(1);
        assertThat(row.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("许诺 与您分享了页面“值班”。");
        assertThat(row.href()).isEqualTo("/p/home");
        assertThat(row.read()).isFalse();
        assertThat(list(other).rows()).isEmpty();
    }

    @Test
    void theCountFollowsWhatIsSentAndRead() throws Exception {
        assertThat(unread(one)).isZero();
        send(3);
        commit();
        assertThat(unread(one)).isEqualTo(3);

        List<Long> first = list(one).rows().stream().map(NotificationRow::id).limit(1).toList();
        as(one).run(() -> notifications.markRead(first));
        commit();
        assertThat(unread(one)).isEqualTo(2);

        as(one).run(notifications::markAllRead);
        commit();
        assertThat(unread(one)).isZero();
        assertThat(list(one).rows()).allMatch(NotificationRow::read);
    }

    @Test
    void whatIsNotWantedStandsInTheListOnly() throws Exception {
        as(one).run(() -> wishes.choose(Set.of("noticePublished")));
        commit();
        sender.send(List.of(one, other), "pageShared", List.of("许诺", "值班"), "/p/home");
        sender.send(List.of(one), "passwordChanged", List.of(), "/p/account");
        commit();

        assertThat(list(one).rows()).extracting(NotificationRow::kind, NotificationRow::read)
            .containsExactly(tuple("passwordChanged", false), tuple("pageShared", true));
        assertThat(unread(one)).isEqualTo(1);
        assertThat(unread(other)).isEqualTo(1);
        assertThat(as(one).get(wishes::listOwn)).filteredOn(NotificationWish::told).extracting(NotificationWish::kind).containsExactly("noticePublished");
        assertThat(as(other).get(wishes::listOwn)).allMatch(NotificationWish::told);
        assertThatThrownBy(() -> as(one).run(() -> wishes.choose(Set.of("passwordChanged")))).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void whatIsRolledBackWasNeverSaid() throws Exception {
        send(1);
        assertThat(unread(one)).isEqualTo(1);
        transaction.rollback();
        transaction.begin();

        assertThat(unread(one)).isZero();
    }

    @Test
    void nobodyReadsOrMarksWhatIsAnothers() throws Exception {
        send(1);
        commit();
        long id = list(one).rows().get(0).id();

        as(other).run(() -> notifications.markRead(List.of(id)));
        as(other).run(notifications::markAllRead);
        assertThat(unread(one)).isEqualTo(1);
        assertThatThrownBy(() -> as(other).get(() -> notifications.openOwn(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void openingMarksAsReadAndLeadsOn() throws Exception {
        send(1);
        commit();
        long id = list(one).rows().get(0).id();

        assertThat(as(one).get(() -> notifications.openOwn(id))).isEqualTo("/p/home");
        assertThat(unread(one)).isZero();
    }

    @Test
    void theListHasASecondPageAndTheNewestFirst() {
        send(5);

        Slice<NotificationRow> all = list(one);
        Slice<NotificationRow> second = as(one).get(() -> notifications.listOwn(new PageRequest(2, 2)));

        assertThat(second.total()).isEqualTo(5);
        assertThat(second.rows()).containsExactlyElementsOf(all.rows().subList(2, 4));
        assertThat(all.rows().get(0).arguments()).containsExactly("许诺", "页面 5");
    }

    private void send(int count) {
        for (int number = 1; number <= count; number++) {
            sender.send(List.of(one), "pageShared", List.of("许诺", "页面 " + number), "/p/home");
        }
    }

    private long unread(String username) {
        return as(username).get(notifications::countUnread);
    }

    private Slice<NotificationRow> list(String username) {
        return as(username).get(() -> notifications.listOwn(new PageRequest(0, 100)));
    }

    private Caller as(String username) {
        return new Caller(realm, username);
    }

    private void commit() throws Exception {
        transaction.commit();
        transaction.begin();
    }
}
