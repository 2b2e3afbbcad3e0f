package org.tongzhou.portal.live;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.tongzhou.core.health.OutsideChecks;
import org.tongzhou.core.security.AccountDirectory;
import org.tongzhou.core.shared.LiveTopics;
import org.tongzhou.core.shared.LiveTopics.Audience;
import org.tongzhou.portal.live.Message.End;
import org.tongzhou.portal.login.SessionUse;

/**
 * Holds the channels of all open browsers and passes the news on to them. Everything is done by one thread, one after the
 * other, so that nobody who brings news, opens a channel or ends a session ever waits for a browser.
 */
@ApplicationScoped
public class LiveHub {
    private static final Logger LOGGER = System.getLogger(LiveHub.class.getName());
    private static final Duration BEAT = Duration.ofMillis(Integer.getInteger("tongzhou.live.beatMillis", 25_000)); // shorter than what proxies take for silence
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration SPREAD_OF_ALL = Duration.ofSeconds(3);
    private static final Duration SPREAD_AFTER_RESTART = Duration.ofSeconds(15);
    /** A browser has one; more only where its tabs cannot agree on one. */
    private static final int CHANNELS_PER_SESSION = 3; // a browser has six connections to a server of HTTP/1.1
    private static final int CHANNELS_PER_USER = 20;

    /** How many channels there may be. */
    static final int MOST = Integer.getInteger("tongzhou.live.channels", 10_000);
    private final Semaphore room = new Semaphore(MOST);
    private final AtomicLong refused = new AtomicLong();
    private final Map<String, Set<Channel>> channels = new HashMap<>(); // by user, each in the order of opening
    private ScheduledThreadPoolExecutor thread;
    private Journal journal;
    private volatile String position;

    @Resource
    private ManagedThreadFactory threadFactory;
    @Inject
    private LiveTopics topics;
    @Inject
    private AccountDirectory accounts;
    @Inject
    private Clock clock;
    @Inject
    private Actor actor;
    @Inject
    private OutsideChecks checks;

    @PostConstruct
    void start() {
        journal = new Journal(clock);
        position = journal.position();
        thread = new ScheduledThreadPoolExecutor(1, threadFactory);
        thread.scheduleAtFixedRate(attended(this::beat), BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        topics.listen(this::tellLater);
        checks.register(LiveHealth.NAME, new LiveHealth(this));
    }

    @PreDestroy
    void stop() {
        topics.listen((topic, audience) -> { });
        later(() -> close(channel -> true, End.RESTART));
        thread.shutdown();
        try {
            thread.awaitTermination(BEAT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where the news stands: a browser that names this when it opens its channel is told what came later. */
    public String position() {
        return position;
    }

    /** Takes a place for a channel. @return false if there are as many as the portal holds */
    boolean reserve() {
        boolean got = room.tryAcquire();
        if (!got) {
            refused.incrementAndGet();
        }
        return got;
    }

    /** How many channels are open now. */
    int open() {
        return MOST - room.availablePermits();
    }

    /** How many browsers were refused one since the start. */
    long refused() {
        return refused.get();
    }

    /** Gives back the place of a channel that has ended, or was never opened. */
    void release() {
        room.release();
    }

    /**
     * Takes a channel in and tells it what its browser has missed.
     *
     * @param since the position that the browser was told last, null if it comes for the first time
     */
    void open(Channel channel, String since) {
        later(() -> {
            Set<Channel> ofUser = channels.computeIfAbsent(channel.username(), user -> new LinkedHashSet<>());
            ofUser.add(channel);
            channel.send(Message.hello(journal.position(), RETRY));
            if (since != null) {
                catchUp(channel, since);
            }
            endSurplus(ofUser, channel);
        });
    }

    private void catchUp(Channel channel, String since) {
        journal.missed(since, channel.username()).ifPresentOrElse(missed -> {
            if (!missed.isEmpty()) {
                channel.send(Message.news(journal.position(), missed, SPREAD_OF_ALL, ""));
            }
        }, () -> channel.send(Message.news(journal.position(), Set.of(Message.ANYTHING), SPREAD_AFTER_RESTART, "")));
    }

    private static void endSurplus(Set<Channel> ofUser, Channel newest) {
        List<Channel> ofSession = ofUser.stream().filter(channel -> channel.sessionId().equals(newest.sessionId())).toList();
        if (ofSession.size() > CHANNELS_PER_SESSION) {
            ofSession.get(0).close(End.SURPLUS);
        } else if (ofUser.size() > CHANNELS_PER_USER) {
            ofUser.iterator().next().close(End.SURPLUS);
        }
    }

    /** A channel has ended. */
    void ended(Channel channel) {
        release();
        later(() -> channels.computeIfPresent(channel.username(), (user, open) -> {
            open.remove(channel);
            return open.isEmpty() ? null : open;
        }));
    }

    /** A session has ended, and its channels with it. */
    void sessionEnded(String sessionId) {
        later(() -> close(channel -> channel.sessionId().equals(sessionId), End.LOGGED_OUT));
    }

    private void tellLater(String topic, Audience audience) {
        String by = actor.name();
        later(() -> tell(topic, audience, by));
    }

    private void tell(String topic, Audience audience, String by) {
        journal.add(topic, audience);
        position = journal.position();
        String message = Message.news(journal.position(), List.of(topic), audience.everybody() ? SPREAD_OF_ALL : Duration.ZERO, by);
        if (audience.everybody()) {
            all().forEach(channel -> channel.send(message));
        } else {
            audience.usernames().forEach(user -> List.copyOf(channels.getOrDefault(user, Set.of())).forEach(channel -> channel.send(message)));
        }
    }

    /** Shows every browser that its channel lives, and ends those of sessions that nobody uses and of disabled accounts. */
    private void beat() {
        for (String user : List.copyOf(channels.keySet())) {
            boolean enabled = accounts.find(user).isPresent();
            for (Channel channel : List.copyOf(channels.getOrDefault(user, Set.of()))) {
                if (enabled && !SessionUse.isOver(channel.session(), clock.instant())) {
                    channel.send(Message.BEAT);
                } else {
                    SessionUse.end(channel.session());
                    channel.close(End.LOGGED_OUT);
                }
            }
        }
    }

    private void close(Predicate<Channel> which, End why) {
        all().stream().filter(which).forEach(channel -> channel.close(why));
    }

    /** A copy, since channels may end while they are written to. */
    private List<Channel> all() {
        List<Channel> all = new ArrayList<>();
        channels.values().forEach(all::addAll);
        return all;
    }

    private void later(Runnable work) {
        try {
            thread.execute(attended(work));
        } catch (RejectedExecutionException e) {
            return; // the portal stops: there is nobody left to tell
        }
    }

    /** One failure must not silence the rest, and not be silent itself. */
    private static Runnable attended(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOGGER.log(Level.ERROR, "Some live news may be lost; open pages show it when they are loaded again", e);
            }
        };
    }
}
