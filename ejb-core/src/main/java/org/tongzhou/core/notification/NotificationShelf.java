package org.tongzhou.core.notification;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.notification.outbox.Outbox;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.AudienceCondition;
import org.tongzhou.core.security.AudienceTopics;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.CommittedCache;
import org.tongzhou.core.shared.LiveTopics;

/** Remembers how many notifications each person has not read, as every page shows the number, and tells when it changes. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NotificationShelf {
    private static final String TOPIC = "notifications";
    private static final int MAX_REMEMBERED = 10_000;

    @Inject
    NotificationRepository notifications;
    @Inject
    Outbox outbox;
    @Inject
    LiveTopics topics;
    @Inject
    AudienceTopics audiences;
    @Inject
    People people;
    @Inject
    Clock clock;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<String, Long> unread;

    @PostConstruct
    void open() {
        unread = new CommittedCache<>(transactions, MAX_REMEMBERED);
    }

    /** Puts notifications in that say the same, each to somebody else; here, where the persistence unit is at hand whoever calls. */
    public void add(Collection<Notification> sent) {
        Map<String, Set<String>> quiet = new HashMap<>();
        for (Notification one : sent) {
            if (quiet.computeIfAbsent(one.getKind(), notifications::listQuietFor).contains(one.getUsername())) {
                one.markRead();
            }
            notifications.add(one);
        }
        sent.stream().findFirst().ifPresent(this::putOut); // they say the same
    }

    private void putOut(Notification example) {
        outbox.add(example.getKind(), example.getArguments(), example.getHref(), example.getSentAt());
    }

    /** Puts one like the example in for each person of an audience. */
    public void addForAll(Audience audience, Notification example) {
        if (notifications.addForAll(new AudienceCondition(audience, clock), example) > 0) {
            putOut(example);
            people.listUsernames(audience).forEach(unread::changed);
            audiences.fire(TOPIC, audience);
        }
    }

    /** The same for some of an audience. @return how many they are */
    public int addForSome(AudienceCondition some, Notification example) {
        int sent = notifications.addForAll(some, example);
        if (sent > 0) {
            putOut(example);
            changed(notifications.listMeant(some));
        }
        return sent;
    }

    /** Marks as read what a person was told of this kind in these words. */
    public void settle(String username, String kind, String arguments, Instant now) {
        if (notifications.settle(username, kind, arguments, now) > 0) {
            changed(List.of(username));
        }
    }

    public long countUnread(String username) {
        return unread.get(username, name -> Optional.of(notifications.countUnread(name))).orElseThrow();
    }

    /** What these people are shown has changed in this transaction. */
    public void changed(Collection<String> usernames) {
        usernames.forEach(unread::changed);
        topics.fire(TOPIC, usernames);
    }
}
