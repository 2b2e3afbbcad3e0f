/**
 * Files (附件) that business domains attach to their objects: content in a store by its hash, what is known of it in the database. A domain that has
 * objects with files provides an {@link org.tongzhou.core.attachments.AttachmentOwner}.
 */
package org.tongzhou.core.attachments;
