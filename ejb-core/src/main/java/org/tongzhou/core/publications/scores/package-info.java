/** The points that information earns: tables by year and edition, and a book of entries, each of which can be traced to what earned it. */
package org.tongzhou.core.publications.scores;
