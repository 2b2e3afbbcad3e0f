package org.tongzhou.core.publications.bulletins;

import java.io.Serializable;
import java.util.List;

/** A bulletin as who keeps it sees it. @param issues how many it has, whatever their state; {@code approverNames} of those who sign, sorted */
public record BulletinDetails(long id, int version, BulletinDraft draft, long issues, List<String> approverNames) implements Serializable {
}
