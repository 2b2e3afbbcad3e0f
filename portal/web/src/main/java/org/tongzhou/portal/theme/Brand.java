package org.tongzhou.portal.theme;

/**
 * Whose portal this is, as one reader sees it.
 *
 * @param name  the portal's name
 * @param owner who runs it
 * @param logo  address of its picture
 */
public record Brand(String name, String owner, String logo) {
}
