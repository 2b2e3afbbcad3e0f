package org.tongzhou.core.contacts;

import java.io.Serializable;
import java.util.Set;

/** A contact of one's own to be changed. @param groups the numbers of those it is in */
public record PersonalDetails(long id, int version, PersonalFacts facts, boolean removed, Set<Long> groups) implements Serializable {
    public PersonalDetails {
        groups = Set.copyOf(groups);
    }
}
