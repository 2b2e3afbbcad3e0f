/** Search over everything that domains offer to be found ({@link org.tongzhou.core.search.Searchable}), by an index of each node beside the database. */
package org.tongzhou.core.search;
