package org.tongzhou.core.notices;

import java.io.Serializable;
import java.time.Instant;

/** Somebody who has a draft open. @param own whether it is the caller, in another window @param at when he last did something there */
public record DraftEditor(String name, boolean own, Instant at) implements Serializable {
}
