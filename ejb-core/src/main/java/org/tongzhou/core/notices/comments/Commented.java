package org.tongzhou.core.notices.comments;

/**
 * What comments stand below, as the caller sees it.
 *
 * @param author    user name of who is told of them
 * @param open      whether comments are taken now
 * @param moderated whether the caller may remove those of others
 * @param href      where it is read, a path below the portal's address
 */
public record Commented(long id, String title, String author, boolean open, boolean moderated, String href) {
}
