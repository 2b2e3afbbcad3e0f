package org.tongzhou.core.feeds;

import java.io.Serializable;
import org.tongzhou.core.notices.columns.ShelvedColumn;

/** A column that can be given. @param path its name behind those above it */
public record FeedColumn(long id, String name, String path) implements Serializable {
    static FeedColumn of(ShelvedColumn column) {
        return new FeedColumn(column.id(), column.name(), column.path());
    }
}
