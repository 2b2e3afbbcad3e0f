package org.tongzhou.core.forum;

import java.util.List;

/**
 * A topic that is read.
 *
 * @param moderating whether the reader keeps order here
 * @param moderated  whether what the reader writes here waits for a moderator
 * @param mayReply   whether something can be written in it
 * @param followed   whether the reader follows it
 * @param titleChange  null if its title was never changed
 * @param formerTitles the latest ones, the last first; empty for others than moderators
 * @param deletion   null if it was not deleted
 */
public record TopicDetails(long id, long boardId, String boardName, String title, boolean pinned, boolean digest, boolean locked, boolean boardOpen,
    int floors, int replies, boolean mayReply, boolean moderating, boolean moderated, boolean followed, TitleChange titleChange,
    List<FormerTitleRow> formerTitles, Deletion deletion) {
    public TopicDetails {
        formerTitles = List.copyOf(formerTitles);
    }
}
