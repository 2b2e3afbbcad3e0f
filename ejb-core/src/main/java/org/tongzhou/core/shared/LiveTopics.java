package org.tongzhou.core.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tells those who look at the portal that something they may be looking at has changed. Services name the topic, such as
 * {@code notifications} or {@code pages}; a topic says that there is news, never what it is, so that nobody learns by it what
 * the doors of the services would not tell.
 *
 * <p>Inside a transaction the news waits for the commit and is told once, however often it was fired; it is dropped with a
 * transaction that fails. The portal listens; it registers itself, since a web application's observers are not seen from here.
 */
@ApplicationScoped
public class LiveTopics {
    private static final Logger LOGGER = System.getLogger(LiveTopics.class.getName());
    private static final Pattern TOPIC = Pattern.compile("[a-z]+(-[a-z]+)*");

    @Resource
    TransactionSynchronizationRegistry transactions;
    private volatile Listener listener = (topic, audience) -> { };

    /** Who passes the news on. Called after commits by the thread of the acting user, so it must be quick. */
    @FunctionalInterface
    public interface Listener {
        /** @param audience whom the news is for */
        void changed(String topic, Audience audience);
    }

    /**
     * Whom some news is for.
     *
     * @param everybody whether it is for all users; {@code usernames} is empty then
     * @param usernames the users it is for
     */
    public record Audience(boolean everybody, Set<String> usernames) {
        private static final Audience EVERYBODY = new Audience(true, Set.of());

        public Audience {
            usernames = Set.copyOf(usernames);
        }

        /** Whether the news is for this user. */
        public boolean includes(String username) {
            return everybody || usernames.contains(username);
        }

        private static Audience of(Collection<String> usernames) {
            return new Audience(false, Set.copyOf(usernames));
        }

        private Audience and(Audience other) {
            if (everybody || other.everybody) {
                return EVERYBODY;
            }
            Set<String> both = new TreeSet<>(usernames);
            both.addAll(other.usernames);
            return of(both);
        }
    }

    /** Registers the portal, in the place of who listened before. */
    public void listen(Listener newListener) {
        listener = newListener;
    }

    /**
     * Something on this topic has changed for everybody.
     *
     * @param topic lower-case words joined by hyphens
     */
    public void fire(String topic) {
        fire(topic, Audience.EVERYBODY);
    }

    /** Something on this topic has changed for these users; nothing happens if there are none. */
    public void fire(String topic, Collection<String> usernames) {
        fire(topic, Audience.of(usernames));
    }

    private void fire(String topic, Audience audience) {
        if (!TOPIC.matcher(topic).matches()) {
            throw new IllegalArgumentException("a topic is lower-case words: " + topic);
        }
        if (!audience.everybody() && audience.usernames().isEmpty()) {
            return;
        }
        if (transactions.getTransactionKey() == null) {
            tell(topic, audience);
        } else {
            waiting().merge(topic, audience, Audience::and);
        }
    }

    @SuppressWarnings("unchecked") // the resource named by this class is put below only
    private Map<String, Audience> waiting() {
        Map<String, Audience> waiting = (Map<String, Audience>) transactions.getResource(LiveTopics.class);
        if (waiting != null) {
            return waiting;
        }
        Map<String, Audience> mine = new LinkedHashMap<>();
        transactions.putResource(LiveTopics.class, mine);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    mine.forEach(LiveTopics.this::tell);
                }
            }
        });
        return mine;
    }

    /** The work is done, whatever the listener does with the news. */
    private void tell(String topic, Audience audience) {
        try {
            listener.changed(topic, audience);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "The news on " + topic + " is lost; open pages show it when they are loaded again", e);
        }
    }
}
