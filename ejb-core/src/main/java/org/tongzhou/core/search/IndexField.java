package org.tongzhou.core.search;

/** Names of the fields of an index. */
final class IndexField {
    static final String ID = "id";
    static final String KIND = "kind";
    static final String KEY = "key";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String ABOUT = "about";
    static final String UNIT = "unit";
    static final String PLACE = "place";
    static final String AUTHOR = "author";
    static final String MOMENT = "moment";
    static final String END = "end";
    static final String HREF = "href";
    static final String SIGHT = "sight";
    /** Whoever bears one of these does not find it. */
    static final String EXCEPT = "except";
    /** The title of what something is a part of, shown in the place of its own. */
    static final String HEADING = "heading";
    /** What something is a part of. */
    static final String WHOLE = "whole";
    static final String SOUND = "sound";
    /** Has files that are yet to be read. */
    static final String UNREAD = "unread";

    private IndexField() {
    }
}
