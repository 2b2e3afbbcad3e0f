/** Laws and regulations (政策法规): what is in force on a day, what took the place of what, and which term ends soon. */
package org.tongzhou.core.reference.regulations;
