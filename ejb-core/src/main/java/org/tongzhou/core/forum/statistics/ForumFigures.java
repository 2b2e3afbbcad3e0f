package org.tongzhou.core.forum.statistics;

import java.io.Serializable;

/**
 * Figures of what was written in a period and is there.
 *
 * @param topics     begun in it; {@code digests} how many of these are in the digest, {@code unanswered} in how many nobody but the author has replied
 * @param replies    written in it, whenever their topics began
 * @param people     how many have written any of this; in sums each once
 */
public record ForumFigures(long topics, long replies, long people, long digests, long unanswered) implements Serializable {
}
