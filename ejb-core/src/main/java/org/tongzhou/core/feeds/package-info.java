/**
 * What other systems of the office read (数据接口): Atom and REST for published notices of general columns, to be read with a token.
 *
 * <p>{@link org.tongzhou.core.feeds.FeedTokenService} is the door of who issues tokens, {@link org.tongzhou.core.feeds.FeedService} that of the
 * systems, which log in with nothing but their token; {@link org.tongzhou.core.feeds.ColumnSystemService} tells the keepers of a column who reads it.
 */
package org.tongzhou.core.feeds;
