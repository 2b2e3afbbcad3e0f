package org.tongzhou.core.notices;

import java.util.Set;

/** A reader replied to a notice, or somebody for his unit, or such a reply was corrected. Fired inside the transaction. @param usernames whose reply it is */
public record NoticeReplied(long id, String author, Set<String> usernames) {
}
