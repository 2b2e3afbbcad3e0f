package org.tongzhou.core.security;

import java.util.List;

/**
 * Things that wait for people: for whoever signs, confirms or keeps them now. Implementations are found by {@link PeopleChanges}, which has them look at what waits
 * when people have changed.
 */
public interface PeopleFollower {
    /** The keys of all that waits for somebody. */
    List<Long> listWaiting();

    /** Asks those whose turn it is now; in a transaction of its own. It may no longer wait, or be gone, since it was found. */
    void askAnew(long id);
}
