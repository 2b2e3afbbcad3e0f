/**
 * The organization (机构与人员): units as a tree, their sections and posts, and the people who hold them. It knows persons, not
 * accounts; what accounts and other domains name a unit by follows by events ({@link org.tongzhou.core.organization.UnitRenamed},
 * {@link org.tongzhou.core.organization.StaffChanged}).
 *
 * <p>{@link org.tongzhou.core.organization.OrganizationService} is the door of those who read,
 * {@link org.tongzhou.core.organization.UnitService}, {@link org.tongzhou.core.organization.PostService} and
 * {@link org.tongzhou.core.organization.StaffService} are those of the administrators.
 */
package org.tongzhou.core.organization;
