package org.tongzhou.core.notices;

import java.io.Serializable;

/** Somebody else who has a draft open. */
public record DraftEditor(String username, String name) implements Serializable {
}
