package org.tongzhou.core.search;

import java.util.List;

/**
 * Things of one kind that people may find. Their domain provides one such bean per kind and tells {@link SearchChanges} of each change
 * within its transaction; what is found, and by whom, is what the domain says when it is read.
 */
public interface Searchable {
    /** Names the things as {@code domain.thing}, such as {@code notices.notice}; the text {@code domain.kind.thing} is what people call them. */
    String kind();

    /** The things of these keys as they are now; those that nobody may find are missing. Called within a transaction. */
    List<SearchDocument> read(List<String> keys);

    /**
     * The keys of all things, some at a time, in an order of the domain's.
     *
     * @param after the last key of the part before, empty for the first part
     */
    List<String> listKeys(String after, int max);
}
