/** Portlets that misbehave in every way the portal must survive, and portlets that notice when users or windows get mixed up. */
package org.tongzhou.portlets.stress;
