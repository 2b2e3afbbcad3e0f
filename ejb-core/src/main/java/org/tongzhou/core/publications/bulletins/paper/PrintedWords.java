package org.tongzhou.core.publications.bulletins.paper;

/** Words of one look. @param raised 1 above the line and small, -1 below it, else 0 */
public record PrintedWords(String text, boolean bold, boolean slanted, boolean underlined, boolean struck, int raised) {
    static PrintedWords plain(String text) {
        return new PrintedWords(text, false, false, false, false, 0);
    }

    PrintedWords with(String other) {
        return new PrintedWords(other, bold, slanted, underlined, struck, raised);
    }
}
