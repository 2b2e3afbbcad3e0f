package org.tongzhou.core.feeds;

/** A token that was just issued. @param token to be handed over now: it is never seen again */
public record IssuedToken(long id, String token) {
    @Override
    public String toString() {
        return "IssuedToken[id=" + id + "]"; // never in a log
    }
}
