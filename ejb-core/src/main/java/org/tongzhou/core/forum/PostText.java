package org.tongzhou.core.forum;

import java.io.Serializable;
import java.util.List;

/** A post that its author corrects, as it is. */
public record PostText(long id, int version, long topicId, int floor, String title, String body, List<PostFileRow> files) implements Serializable {
    public PostText {
        files = List.copyOf(files);
    }
}
