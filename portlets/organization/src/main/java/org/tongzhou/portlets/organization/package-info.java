/** The windows of the organization (机构与人员): for those who keep it. */
package org.tongzhou.portlets.organization;
