package org.tongzhou.core.notices.columns;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** A unit, a role or a person that has to do with a column. */
@Embeddable
public class ColumnParty {
    static final int NAME_MAX_CHARS = 120;

    /** What a name stands for. */
    enum Kind {
        UNIT, ROLE, PERSON
    }

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private ColumnPart part;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 6)
    private Kind kind;
    @Column(nullable = false, length = NAME_MAX_CHARS)
    private String name;

    protected ColumnParty() {
    }

    ColumnParty(ColumnPart part, Kind kind, String name) {
        this.part = part;
        this.kind = kind;
        this.name = name;
    }

    boolean is(ColumnPart aPart, Kind aKind) {
        return part == aPart && kind == aKind;
    }

    String getName() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColumnParty that && part == that.part && kind == that.kind && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(part, kind, name);
    }
}
