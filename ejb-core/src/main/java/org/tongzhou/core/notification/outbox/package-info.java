/** What leaves the portal (外发消息): notifications that ask somebody to act go out by mail and SMS too, where the office has set them up. */
package org.tongzhou.core.notification.outbox;
