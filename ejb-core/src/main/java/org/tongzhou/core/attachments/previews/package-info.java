/**
 * Files to be looked at without the program that made them: letters, tables and slides as the paragraphs, headings, lists and tables that are in them.
 *
 * <p>Office files are read as the XML that they are; what comes of it is cleaned as everything that people write is, and bounded in every direction: a preview
 * that ends early says that the rest is in the file.
 */
package org.tongzhou.core.attachments.previews;
