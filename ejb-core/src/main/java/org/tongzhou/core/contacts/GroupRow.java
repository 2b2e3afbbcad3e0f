package org.tongzhou.core.contacts;

import java.io.Serializable;

/** A group of one's own. @param members how many are in it and here */
public record GroupRow(long id, int version, String name, int members) implements Serializable {
}
