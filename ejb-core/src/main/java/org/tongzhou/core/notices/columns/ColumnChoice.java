package org.tongzhou.core.notices.columns;

/** A column to choose. @param path its name behind those above it */
public record ColumnChoice(long id, String name, String path, ColumnKind kind) {
    static ColumnChoice of(ShelvedColumn column) {
        return new ColumnChoice(column.id(), column.name(), column.path(), column.facts().kind());
    }
}
