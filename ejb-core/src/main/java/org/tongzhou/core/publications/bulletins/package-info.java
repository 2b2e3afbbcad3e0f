/**
 * Bulletins (刊物): each has a masthead, readers, editors and those who sign its issues. An issue is made of adopted and of written texts, signed and
 * so published with the next number of its year, and is printed as PDF ({@link org.tongzhou.core.publications.bulletins.paper}).
 *
 * <p>{@link org.tongzhou.core.publications.bulletins.BulletinService} keeps the bulletins,
 * {@link org.tongzhou.core.publications.bulletins.IssueDeskService} is the door of editors,
 * {@link org.tongzhou.core.publications.bulletins.IssueLifeService} that of who signs, and
 * {@link org.tongzhou.core.publications.bulletins.IssueService} everybody's.
 */
package org.tongzhou.core.publications.bulletins;
