/** What the person at the server's console asks of the running portal: its health, and the commands of {@code ./run}. */
package org.tongzhou.portal.operator;
