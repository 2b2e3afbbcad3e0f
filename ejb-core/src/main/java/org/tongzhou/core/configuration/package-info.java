/** Parameters that administrators set while the portal runs (系统参数): declared by the domains, with default, range and history. */
package org.tongzhou.core.configuration;
