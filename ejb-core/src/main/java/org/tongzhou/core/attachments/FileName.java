package org.tongzhou.core.attachments;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/** What somebody calls a file, made fit for every desk it is saved on: without folders, controls, marks of direction and signs that systems reserve. */
final class FileName {
    static final int MAX_CHARS = 150;
    /** Devices of old systems, with any extension. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private FileName() {
    }

    /** @throws RuleViolationException if nothing is left of it */
    static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = PlainText.line(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("[<>:\"|?*]", "_").replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            throw new RuleViolationException("attachments.nameMissing");
        }
        return shortened(DEVICE.matcher(name).matches() ? '_' + name : name);
    }

    /** Cut before its extension, never within a character. */
    private static String shortened(String name) {
        if (name.length() <= MAX_CHARS) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = MAX_CHARS - extension.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + extension;
    }
}
