package org.tongzhou.portlets.forum;

/** What somebody is asked before it is done, to a post or to the topic. */
public enum TopicQuestion {
    TAKE_BACK, REPORT, DELETE, DISMISS, DELETE_REPORTED, DELETE_TOPIC, RETITLE, MOVE, MERGE
}
