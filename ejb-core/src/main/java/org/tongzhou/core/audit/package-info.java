/** The audit (审计): what was done by whom, in a chain that shows whether anything was altered, taken out or put in. */
package org.tongzhou.core.audit;
