/** What the portal knows of its portlets for people to choose from: the portlets deployed now, in the reader's language. */
package org.tongzhou.portal.catalogue;
