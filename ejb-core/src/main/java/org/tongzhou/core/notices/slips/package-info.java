/**
 * Reply slips (回执): what readers are asked to fill in, and what they have filled in. It does not know the notices that bring them;
 * {@link org.tongzhou.core.notices.slips.SlipReplies} is what these call.
 */
package org.tongzhou.core.notices.slips;
