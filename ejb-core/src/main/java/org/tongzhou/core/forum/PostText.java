package org.tongzhou.core.forum;

import java.io.Serializable;
import java.util.List;

/** A post that its author corrects, as it is. @param title of its topic; {@code titled} whether he may change that, too */
public record PostText(long id, int version, long topicId, int floor, String title, boolean titled, String body, List<PostFileRow> files) implements Serializable {
    public PostText {
        files = List.copyOf(files);
    }
}
