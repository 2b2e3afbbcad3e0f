package org.tongzhou.core.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Under what name something was written: the person's and the unit's as they were then (实名). */
@Embeddable
public class Signature {
    static final int NAME_MAX_CHARS = 60;
    static final int UNIT_MAX_CHARS = 120;

    @Column(nullable = false, updatable = false, length = 32)
    private String author;
    @Column(name = "author_name", nullable = false, updatable = false, length = NAME_MAX_CHARS)
    private String authorName;
    @Column(name = "author_unit", nullable = false, updatable = false, length = UNIT_MAX_CHARS)
    private String authorUnit;

    protected Signature() {
    }

    Signature(String author, String authorName, String authorUnit) {
        this.author = author;
        this.authorName = authorName;
        this.authorUnit = authorUnit;
    }

    boolean isOf(String username) {
        return author.equals(username);
    }

    String author() {
        return author;
    }

    String name() {
        return authorName;
    }

    String unit() {
        return authorUnit;
    }
}
