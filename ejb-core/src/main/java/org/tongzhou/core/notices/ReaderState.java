package org.tongzhou.core.notices;

/** Which readers of a notice are asked for. */
public enum ReaderState {
    NOT_READ, READ, NOT_REPLIED, REPLIED
}
