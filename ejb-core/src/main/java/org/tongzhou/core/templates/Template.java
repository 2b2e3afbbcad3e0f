package org.tongzhou.core.templates;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.shared.Resources;

/**
 * A template that a domain fills in. Words: {@code templates.name.<key>}; of each gap {@code templates.gap.<name>} and {@code templates.example.<name>}.
 *
 * @param key     such as {@code accountSlip} or {@code message.pageShared}; never changed, as its editions are stored under it
 * @param gaps    the names of what is filled in, in the order in which they are offered
 * @param builtIn what comes with the portal; it holds until the office changes it
 */
public record Template(String key, TemplateKind kind, List<String> gaps, TemplateContent builtIn) implements Serializable {
    static final String DOMAIN = "templates";

    public Template {
        gaps = List.copyOf(gaps);
        TemplateCheck.require(kind, gaps, builtIn); // what is delivered follows the rules too
    }

    /** A sheet whose text stands beside a class, in {@code <key>.txt} and {@code <key>_en.txt}: a title, an empty line, lines. */
    public static Template print(Class<?> beside, String key, String... gaps) {
        String[] chinese = Resources.text(beside, key + ".txt").split("\n\n", 2);
        String[] english = Resources.text(beside, key + "_en.txt").split("\n\n", 2);
        return new Template(key, TemplateKind.PRINT, List.of(gaps), new TemplateContent(Map.of(TemplatePart.TITLE, chinese[0].strip(),
            TemplatePart.BODY, chinese[1].strip(), TemplatePart.ENGLISH_TITLE, english[0].strip(), TemplatePart.ENGLISH_BODY, english[1].strip())));
    }

    /** A notification. */
    public static Template message(String key, String chinese, String english, List<String> gaps) {
        return new Template("message." + key, TemplateKind.MESSAGE, gaps,
            new TemplateContent(Map.of(TemplatePart.TEXT, chinese, TemplatePart.ENGLISH_TEXT, english)));
    }

    /** Under which its editions are kept; of a unit's own under its number. @param unit null for the whole office */
    String subject(Long unit) {
        return DOMAIN + '.' + key + (unit == null ? "" : "." + unit);
    }
}
