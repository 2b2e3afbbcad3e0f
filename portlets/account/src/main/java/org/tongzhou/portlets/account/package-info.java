/** A person's own account (我的账号). */
package org.tongzhou.portlets.account;
