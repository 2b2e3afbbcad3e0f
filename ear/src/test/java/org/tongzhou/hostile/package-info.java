/** The portal over a database that somebody has filled with markup. */
package org.tongzhou.hostile;
