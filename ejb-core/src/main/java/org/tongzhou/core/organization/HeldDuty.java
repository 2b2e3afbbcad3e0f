package org.tongzhou.core.organization;

/** That somebody holds a post with a duty in a unit or section. */
public record HeldDuty(Long unitId, PostDuty duty, Long personId) {
}
