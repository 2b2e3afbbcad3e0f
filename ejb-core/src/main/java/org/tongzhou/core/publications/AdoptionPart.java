package org.tongzhou.core.publications;

import java.io.Serializable;

/** A piece that went into a text. @param percent its part of the points */
public record AdoptionPart(long pieceId, String title, String unit, String authorName, int percent) implements Serializable {
}
