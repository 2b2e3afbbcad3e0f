package org.tongzhou.core.publications;

/** Whose pieces are listed: those one writes, those one signs, or those that all units have sent. */
public enum PieceDesk {
    UNIT, SIGNER, EDITOR
}
