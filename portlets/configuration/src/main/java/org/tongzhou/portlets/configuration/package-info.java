/** System configuration (系统配置) for administrators. */
package org.tongzhou.portlets.configuration;
