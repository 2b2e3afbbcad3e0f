package org.tongzhou.core.dictionary;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongzhou.core.shared.RuleViolationException;

/** What a content has to keep to, by itself and after the one before it. The first breach is told. */
final class DictionaryCheck {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    /** A spreadsheet would take it for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@＝＋－＠].*");

    private final DictionaryContent content;
    private final Dictionary dictionary;

    DictionaryCheck(DictionaryContent content) {
        this.content = content;
        this.dictionary = content.dictionary();
    }

    /**
     * @param former the latest that was decided
     * @throws RuleViolationException if it may not follow
     */
    void follow(DictionaryContent former) {
        byItself();
        for (DictionaryEntry entry : former.entries()) {
            if (content.find(entry.code()).isEmpty()) {
                throw new RuleViolationException("dictionary.codeUsed", entry.code(), entry.name());
            }
        }
    }

    /** @throws RuleViolationException if a value is not one */
    void byItself() {
        if (content.entries().size() > dictionary.maxEntries()) {
            throw new RuleViolationException("dictionary.tooMany", dictionary.maxEntries(), content.entries().size());
        }
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (DictionaryEntry entry : content.entries()) {
            check(entry);
            if (!codes.add(entry.code())) {
                throw new RuleViolationException("dictionary.codeTwice", entry.code());
            }
            if (!entry.retired() && !names.add(entry.parent() + '\n' + entry.name())) {
                throw new RuleViolationException("dictionary.nameTwice", entry.name());
            }
            checkParent(entry);
        }
        for (String fixed : dictionary.fixedCodes()) {
            if (content.find(fixed).filter(entry -> !entry.retired()).isEmpty()) {
                throw new RuleViolationException("dictionary.codeFixed", fixed);
            }
        }
    }

    private void check(DictionaryEntry entry) {
        if (!CODE.matcher(entry.code()).matches() || entry.code().length() > DictionaryEntry.CODE_MAX_CHARS) {
            throw new RuleViolationException("dictionary.noCode", entry.code(), DictionaryEntry.CODE_MAX_CHARS);
        }
        if (entry.name().isEmpty()) {
            throw new RuleViolationException("dictionary.noName", entry.code());
        }
        if (entry.name().length() > DictionaryEntry.NAME_MAX_CHARS || entry.englishName().length() > DictionaryEntry.NAME_MAX_CHARS) {
            throw new RuleViolationException("dictionary.nameTooLong", entry.code(), DictionaryEntry.NAME_MAX_CHARS);
        }
        requireNoFormula(entry, entry.name());
        requireNoFormula(entry, entry.englishName());
        entry.attributes().forEach((name, value) -> {
            if (!dictionary.attributes().contains(name)) {
                throw new RuleViolationException("dictionary.noAttribute", name);
            }
            if (value.length() > DictionaryEntry.ATTRIBUTE_MAX_CHARS) {
                throw new RuleViolationException("dictionary.attributeTooLong", entry.code(), DictionaryEntry.ATTRIBUTE_MAX_CHARS);
            }
            requireNoFormula(entry, value);
        });
    }

    private static void requireNoFormula(DictionaryEntry entry, String text) {
        if (FORMULA.matcher(text).matches()) {
            throw new RuleViolationException("dictionary.formula", entry.code(), text);
        }
    }

    private void checkParent(DictionaryEntry entry) {
        if (entry.parent().isEmpty()) {
            return;
        }
        DictionaryEntry group = content.find(entry.parent()).orElse(null);
        if (!dictionary.hierarchic() || group == null || !group.parent().isEmpty()) {
            throw new RuleViolationException("dictionary.noParent", entry.code(), entry.parent());
        }
        if (group.retired() && !entry.retired()) {
            throw new RuleViolationException("dictionary.parentRetired", entry.name(), group.name());
        }
    }
}
