package org.tongzhou.core.templates;

import java.util.List;
import java.util.stream.Stream;
import org.tongzhou.core.shared.RuleViolationException;

/** What a template must be to be filled in. */
final class TemplateCheck {
    private TemplateCheck() {
    }

    /** @throws RuleViolationException naming the line that is wrong */
    static void require(TemplateKind kind, List<String> gaps, TemplateContent content) {
        for (TemplatePart part : content.parts().keySet()) {
            if (!kind.parts().contains(part)) {
                throw new IllegalArgumentException(kind + " has no " + part);
            }
        }
        kind.parts().forEach(part -> require(part, content.get(part), gaps));
    }

    private static void require(TemplatePart part, String text, List<String> gaps) {
        if (text.isEmpty() && !part.mayBeEmpty()) {
            throw new RuleViolationException("templates.missing." + part.name());
        }
        if (text.length() > part.maxChars()) {
            throw new RuleViolationException("templates.tooLong." + part.name(), part.maxChars());
        }
        switch (part) {
            case COLOR -> requireOne(LetterHead.Color.values(), text);
            case LINE -> requireOne(LetterHead.Line.values(), text);
            case BODY, ENGLISH_BODY -> PrintedText.parse(text, gaps);
            default -> TemplateLine.parse(text, 1, gaps);
        }
    }

    private static void requireOne(Enum<?>[] all, String text) {
        if (Stream.of(all).noneMatch(each -> each.name().equals(text))) {
            throw new RuleViolationException("templates.noSuchChoice");
        }
    }
}
