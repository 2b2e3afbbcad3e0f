/** The forum (论坛): boards, topics and posts, what is hot, and the work of moderators and of who keeps the boards. */
package org.tongzhou.portlets.forum;
