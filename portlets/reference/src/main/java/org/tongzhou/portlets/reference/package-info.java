/** Windows of what is kept to be looked up: laws and regulations (政策法规). */
package org.tongzhou.portlets.reference;
