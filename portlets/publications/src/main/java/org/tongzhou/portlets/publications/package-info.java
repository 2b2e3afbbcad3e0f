/** Windows of information that units send (信息报送) and of its circular. */
package org.tongzhou.portlets.publications;
