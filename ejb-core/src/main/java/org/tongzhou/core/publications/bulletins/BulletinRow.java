package org.tongzhou.core.publications.bulletins;

import java.io.Serializable;

/** A bulletin as its readers see it. @param unread how many issues the reader has not read */
public record BulletinRow(long id, String name, boolean open, long unread) implements Serializable {
}
