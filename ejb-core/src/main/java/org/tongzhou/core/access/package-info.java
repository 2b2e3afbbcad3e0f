/** Who is calling and what the service doors ask of the caller. */
package org.tongzhou.core.access;
