/** Notices (通知公告): the board on the homepage, reading and replying, and the desk of those who publish. */
package org.tongzhou.portlets.notices;
