package org.tongzhou.core.organization;

import java.io.Serializable;

/** Somebody who is in charge of a unit. @param post the name of the own post */
public record UnitLeader(long personId, String name, String post) implements Serializable {
}
