/** What every domain of the office uses. */
package org.tongzhou.core.shared;
