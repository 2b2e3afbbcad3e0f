/** Pages of the portal, their windows, the preferences in them and what is counted of their use. */
package org.tongzhou.core.pages;
