package org.tongzhou.core.publications;

/** By what pieces can be sorted. */
public enum PieceSort {
    CHANGED("changedAt", "submittedAt"), SUBMITTED("submittedAt"), TITLE("title", "signedTitle"), UNIT("unit"), STATUS("status");

    private final String attribute;
    private final String signedAttribute;

    PieceSort(String attribute) {
        this(attribute, attribute);
    }

    PieceSort(String attribute, String signedAttribute) {
        this.attribute = attribute;
        this.signedAttribute = signedAttribute;
    }

    String attribute() {
        return attribute;
    }

    /** Of a piece as it was signed. */
    String signedAttribute() {
        return signedAttribute;
    }
}
