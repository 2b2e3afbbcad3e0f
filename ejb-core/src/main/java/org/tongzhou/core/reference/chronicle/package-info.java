/** The chronicle (大事记): what units note day by day and their heads confirm, and what the city's office takes from it into the city's. */
package org.tongzhou.core.reference.chronicle;
