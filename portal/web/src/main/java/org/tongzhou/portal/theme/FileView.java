package org.tongzhou.portal.theme;

import org.tongzhou.core.attachments.previews.FilePreview;

/**
 * What can be read in a file.
 *
 * @param address where the file itself is fetched
 * @param preview with clean markup, written as it is
 */
public record FileView(String name, String address, FilePreview preview) {
}
