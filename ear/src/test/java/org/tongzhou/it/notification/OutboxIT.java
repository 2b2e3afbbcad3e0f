package org.tongzhou.it.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.notification.outbox.ChannelState;
import org.tongzhou.core.notification.outbox.DeliveryFilter;
import org.tongzhou.core.notification.outbox.DeliveryRow;
import org.tongzhou.core.notification.outbox.DeliverySort;
import org.tongzhou.core.notification.outbox.DeliveryState;
import org.tongzhou.core.notification.outbox.DropReason;
import org.tongzhou.core.notification.outbox.OutboxDelivery;
import org.tongzhou.core.notification.outbox.OutboxDesk;
import org.tongzhou.core.notification.outbox.OutboxService;
import org.tongzhou.core.notification.outbox.OutboxWish;
import org.tongzhou.core.notification.outbox.OutboxWishService;
import org.tongzhou.core.notification.outbox.Way;
import org.tongzhou.core.organization.OwnFileService;
import org.tongzhou.core.organization.StaffFacts;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.it.organization.OrganizationTest;

/** What goes out by mail and SMS, to a mail server and a gateway of the test's own. The portal's timer may send it before the test does. */
class OutboxIT extends OrganizationTest {
    private static final String MOBILE = "19900000011";

    @Inject
    NotificationSender sender;
    @Inject
    NotificationService notifications;
    @Inject
    OutboxDelivery delivery;
    @Inject
    OutboxDesk desk;
    @Inject
    OutboxService service;
    @Inject
    OutboxWishService wishes;
    @Inject
    OwnFileService ownFile;
    @Resource
    ManagedExecutorService threads;
    private final String title = "迎检" + mark;
    private final String address = clerkName + "@jingchuan.example";
    private final Instant now = Instant.now();
    private SmtpRecorder smtp;
    private SmsRecorder sms;
    private OutboxFile file;

    @BeforeEach
    void setUp() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        int version = clerk.get(ownFile::find).orElseThrow().version();
        clerk.run(() -> ownFile.changeContactData(version, new StaffFacts("许", "一", null, null, null, "199 0000 0011", address)));
        commit();
        smtp = new SmtpRecorder();
        sms = new SmsRecorder();
        file = new OutboxFile(smtp.port(), sms.port());
    }

    @AfterEach
    void takeDown() throws Exception {
        if (file != null) {
            file.close();
            smtp.close();
            sms.close();
        }
    }

    @Test
    void whoIsUrgedGetsAMailAndAnSmsOnceAndTheSmsNamesNoTitle() throws Exception {
        int before = sms.of(MOBILE).size();
        urge(title);
        deliver(now.plusSeconds(1));
        awaitState(Way.MAIL, DeliveryState.SENT);
        awaitState(Way.SMS, DeliveryState.SENT);
        deliver(now.plus(Duration.ofHours(1)));

        assertThat(smtp.of(address)).hasSize(1);
        MimeMessage mail = smtp.of(address).get(0).parsed();
        assertThat(mail.getSubject()).isEqualTo("【景川市政务协同】许诺 催办通知“" + title + "”，请尽快阅读，需要反馈的请按时反馈。");
        assertThat((String) mail.getContent()).contains(title).contains("https://oa.jingchuan.example/portal/p/home");
        assertThat(mail.getMessageID()).isEqualTo("<tongzhou." + row(Way.MAIL).id() + "@jingchuan.example>");
        assertThat(mail.getFrom()[0].toString()).contains("tongzhou@jingchuan.example");
        assertThat(mail.getHeader("Date")).hasSize(1);
        List<JsonObject> messages = sms.of(MOBILE);
        assertThat(messages).hasSize(before + 1);
        assertThat(messages.get(before).getString("text")).isEqualTo("【景川市政务协同】您有一件通知待阅办，请登录门户办理。");
        assertThat(messages.get(before).getString("account")).isEqualTo("jingchuan");
    }

    @Test
    void whatIsRefusedIsSentLaterAndGivenUpInTheEndUntilSomebodyHasItSentAgain() throws Exception {
        smtp.refuse(true);
        urge(title);
        deliver(now.plusSeconds(1));
        await(() -> row(Way.MAIL).lastError() != null);
        DeliveryRow refused = row(Way.MAIL);
        assertThat(refused.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(refused.lastError()).contains("550").contains("unknown here").doesNotContain(address);
        assertThat(refused.dueAt()).isAfter(now.plusSeconds(30));

        Instant later = now;
        for (int minutes : new int[] {2, 10, 45, 180}) {
            later = later.plus(Duration.ofMinutes(minutes));
            deliver(later);
        }
        assertThat(row(Way.MAIL).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(row(Way.MAIL).attempts()).isEqualTo(5);
        smtp.refuse(false);
        deliver(later.plus(Duration.ofHours(5)));
        assertThat(smtp.of(address)).as("given up").isEmpty();

        assertThat(admin.get(service::retry)).isPositive();
        commit();
        deliver(Instant.now().plusSeconds(1));
        awaitState(Way.MAIL, DeliveryState.SENT);
        assertThat(smtp.of(address)).hasSize(1);
        assertRefused(RuleViolationException.class, () -> admin.get(service::retry));
    }

    @Test
    void severalWhoSendAtOnceSendEachOnce() throws Exception {
        for (int i = 0; i < 6; i++) {
            urge(title + i);
        }
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> senders = List.of(threads.submit(() -> deliverAt(start)), threads.submit(() -> deliverAt(start)), threads.submit(() -> deliverAt(start)));
        start.countDown();
        for (Future<?> each : senders) {
            each.get();
        }

        await(() -> rows().stream().filter(row -> row.way() == Way.MAIL).allMatch(row -> row.state() == DeliveryState.SENT));
        assertThat(smtp.of(address)).hasSize(6);
        assertThat(rows().stream().filter(row -> row.way() == Way.MAIL)).hasSize(6).allMatch(row -> row.attempts() == 1);
    }

    private void deliverAt(CountDownLatch start) {
        try {
            start.await();
            delivery.deliver(now.plusSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatAServerHasTakenAndNotSentIsSentByAnother() throws Exception {
        urge(title);
        long id = row(Way.MAIL).id();
        boolean mine = desk.claim(id, now.plusSeconds(1)).isPresent(); // and it goes down
        deliver(now.plusSeconds(2));
        assertThat(smtp.of(address)).hasSize(mine ? 0 : 1);

        deliver(now.plus(Duration.ofMinutes(6)));

        assertThat(smtp.of(address)).hasSize(1);
    }

    @Test
    void whatWasReadOrIsForADisabledAccountOrTooOldGoesNowhere() throws Exception {
        smtp.refuse(true); // as long as the timer may be faster
        urge(title);
        clerk.run(notifications::markAllRead);
        commit();
        smtp.refuse(false);
        deliver(now.plus(Duration.ofHours(1)));
        assertThat(row(Way.MAIL).droppedAs()).isEqualTo(DropReason.READ);

        sender.send(List.of(otherClerkName), "noticeUrged", List.of(title, "许诺"), "/p/home");
        commit();
        deliver(now.plus(Duration.ofHours(1)));
        assertThat(rows(otherClerkName)).hasSize(2).allMatch(row -> row.droppedAs() == DropReason.NO_ADDRESS);

        smtp.refuse(true);
        urge(title + "之二");
        disable(clerkName);
        smtp.refuse(false);
        deliver(now.plus(Duration.ofHours(1)));
        assertThat(row(Way.MAIL).droppedAs()).isEqualTo(DropReason.DISABLED);
        urge(title + "之三");
        deliver(now.plus(Duration.ofDays(4)));
        assertThat(row(Way.MAIL).droppedAs()).isIn(DropReason.OLD, DropReason.DISABLED);
        assertThat(smtp.of(address)).isEmpty();
    }

    @Test
    void peopleChooseWhatTheyHaveByMailButNotWhatConcernsTheirAccounts() throws Exception {
        assertThat(clerk.get(wishes::listOwn)).contains(new OutboxWish(Way.MAIL, "noticeUrged", true), new OutboxWish(Way.MAIL, "noticePublished", false),
            new OutboxWish(Way.SMS, "noticeUrged", true)).noneMatch(wish -> wish.kind().equals("passwordReset"));
        clerk.run(() -> wishes.choose(Way.MAIL, Set.of("noticePublished")));
        commit();

        urge(title);
        sender.send(List.of(clerkName, otherClerkName), "noticePublished", List.of("财政所", title), "/p/home");
        sender.send(List.of(clerkName), "passwordReset", List.of(), "/p/account");
        commit();

        assertThat(rows().stream().filter(row -> row.way() == Way.MAIL)).extracting(DeliveryRow::kind).containsExactlyInAnyOrder("noticePublished", "passwordReset");
        assertThat(rows().stream().filter(row -> row.way() == Way.SMS)).extracting(DeliveryRow::kind).containsExactly("noticeUrged");
        assertThat(rows(otherClerkName)).isEmpty();
        assertThat(clerk.get(wishes::listOwn)).contains(new OutboxWish(Way.MAIL, "noticeUrged", false), new OutboxWish(Way.MAIL, "noticePublished", true));
        assertRefused(RuleViolationException.class, () -> clerk.run(() -> wishes.choose(Way.SMS, Set.of("noticePublished"))));
    }

    @Test
    void whatIsRolledBackOrHasNoChannelIsNotWritten() throws Exception {
        sender.send(List.of(clerkName), "noticeUrged", List.of(title, "许诺"), "/p/home");
        transaction.rollback();
        transaction.begin();
        assertThat(rows()).isEmpty();

        file.close();
        urge(title);
        assertThat(rows()).isEmpty();
        assertThat(clerk.get(wishes::listOwn)).isEmpty();
    }

    @Test
    void administratorsSeeHowItStandsPageByPageAndOthersDoNot() throws Exception {
        smtp.refuse(true);
        urge(title);
        urge(title + "之二");

        assertThat(admin.get(() -> service.search(filter(clerkName), new PageRequest(2, 2)))).satisfies(second -> {
            assertThat(second.total()).isEqualTo(4);
            assertThat(second.rows()).hasSize(2);
        });
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.kind()).isEqualTo("noticeUrged");
            assertThat(row.name()).isEqualTo("许" + mark + "一");
        });
        assertThat(admin.get(service::listChannels)).extracting(ChannelState::way).containsExactly(Way.MAIL, Way.SMS);
        assertThat(admin.get(service::listChannels).get(0).server()).isEqualTo("127.0.0.1:" + smtp.port());
        assertRefused(NotPermittedException.class, () -> clerk.get(() -> service.search(DeliveryFilter.ALL, new PageRequest(0, 10))));
        assertRefused(NotPermittedException.class, () -> keeper.get(service::retry));
        assertRefused(RuleViolationException.class, () -> admin.get(service::sendTestMail)); // he has no address
    }

    /** Committed. */
    private void urge(String what) throws Exception {
        sender.send(List.of(clerkName), "noticeUrged", List.of(what, "许诺"), "/p/home");
        commit();
    }

    /** Outside of the test's transaction, which would hide what others have written. */
    private void deliver(Instant moment) throws Exception {
        delivery.deliver(moment);
        commit();
    }

    private void awaitState(Way way, DeliveryState state) throws Exception {
        await(() -> row(way).state() == state);
    }

    /** The latest by a way. */
    private DeliveryRow row(Way way) throws Exception {
        return rows().stream().filter(row -> row.way() == way).findFirst().orElseThrow();
    }

    private List<DeliveryRow> rows() throws Exception {
        return rows(clerkName);
    }

    private List<DeliveryRow> rows(String username) throws Exception {
        commit();
        return admin.get(() -> service.search(filter(username), new PageRequest(0, 50))).rows();
    }

    private static DeliveryFilter filter(String text) {
        return new DeliveryFilter(text.toUpperCase(Locale.ROOT), null, null, DeliverySort.TOLD, true);
    }

    private void disable(String username) throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("UPDATE security_accounts SET enabled = FALSE WHERE username = ?")) {
            update.setString(1, username);
            update.executeUpdate();
        }
        changed.fire(new AccountChanged(username));
        commit();
    }
}
