/** The pages of the portal as the browser reaches them: {@code /p/<page>} and {@code /p/<page>/window/<id>}. */
package org.tongzhou.portal.page;
