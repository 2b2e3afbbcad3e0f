package org.tongzhou.core.notices;

/** A notice whose slip may be taken for another. */
public record FormerSlip(Long id, String title) {
}
