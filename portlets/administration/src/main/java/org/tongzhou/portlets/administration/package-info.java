/** The administrator's windows: usage statistics (使用统计) and pages (页面管理). All rights are checked by the office's services. */
package org.tongzhou.portlets.administration;
