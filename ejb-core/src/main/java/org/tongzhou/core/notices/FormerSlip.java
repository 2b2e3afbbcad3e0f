package org.tongzhou.core.notices;

import java.io.Serializable;

/** A notice whose slip may be taken for another. */
public record FormerSlip(Long id, String title) implements Serializable {
}
