/** Portlets by which the tests look at the Faces bridge; no part of the product. */
package org.tongzhou.portlets.showcase;
