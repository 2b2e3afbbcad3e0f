package org.tongzhou.core.organization;

/** What posts give beside work; rights lie above this domain, which only asks. */
public interface PostRights {
    /** Whether whoever holds such a post gets rights that a unit does not give. @param postId null for a post that is to be made */
    boolean isBeyondUnits(Long postId, PostDuty duty);
}
