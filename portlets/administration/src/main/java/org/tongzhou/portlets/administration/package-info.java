/**
 * The administrator's windows: pages and layouts (页面与布局), portlets (小窗管理), usage statistics (使用统计). All rights are checked
 * by the office's services.
 */
package org.tongzhou.portlets.administration;
