/**
 * Comments (评论) of readers on what allows them, under their real names. It does not know the notices:
 * {@link org.tongzhou.core.notices.comments.CommentedThings} tells what may be commented on.
 */
package org.tongzhou.core.notices.comments;
