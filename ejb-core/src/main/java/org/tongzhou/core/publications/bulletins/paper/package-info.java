/**
 * Issues on paper, after GB/T 9704-2012: A4, 22 lines of 28 characters on 156 × 225 mm. Characters are drawn by their outlines, so that whatever fonts
 * the server has are part of the file and only the characters that occur. {@link org.tongzhou.core.publications.bulletins.paper.PaperPress} prints.
 */
package org.tongzhou.core.publications.bulletins.paper;
