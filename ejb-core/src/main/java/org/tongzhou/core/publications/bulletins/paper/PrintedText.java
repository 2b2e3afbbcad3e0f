package org.tongzhou.core.publications.bulletins.paper;

import java.util.List;

/** A text as it is printed. @param section under which it stands; empty for none @param source printed behind it; empty for none */
public record PrintedText(String section, String title, List<String> paragraphs, String source) {
}
