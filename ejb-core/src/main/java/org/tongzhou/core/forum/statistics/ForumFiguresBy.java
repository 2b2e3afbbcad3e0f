package org.tongzhou.core.forum.statistics;

/** What the figures of the forum are put together by. */
public enum ForumFiguresBy {
    /** In which the topic stands now. */
    BOARD("t.board.id", "t.board.id"),
    /** Of who wrote, as it was signed. */
    UNIT("t.signature.authorUnit", "p.signature.authorUnit"),
    /** In which it was written. */
    MONTH("", "");

    private final String ofTopic;
    private final String ofPost;

    ForumFiguresBy(String ofTopic, String ofPost) {
        this.ofTopic = ofTopic;
        this.ofPost = ofPost;
    }

    String ofTopic() {
        return ofTopic;
    }

    String ofPost() {
        return ofPost;
    }
}
