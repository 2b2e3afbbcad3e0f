package org.tongzhou.portlets.common.faces;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.tongzhou.core.shared.RuleViolationException;

/**
 * What files an {@code o:upload} takes.
 *
 * @param kinds        extensions in small letters, such as {@code pdf}; a name says what its owner calls it, not what is inside
 * @param fileMaxBytes of each
 * @param filesMax     how many may be there together
 */
public record UploadLimits(List<String> kinds, long fileMaxBytes, int filesMax) implements Serializable {
    public UploadLimits {
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty() || fileMaxBytes < 1 || filesMax < 1) {
            throw new IllegalArgumentException("nothing could be uploaded");
        }
    }

    /** The kinds as people write them: PDF、DOCX. */
    public String kindsInWords(String separator) {
        return kinds.stream().map(kind -> kind.toUpperCase(Locale.ROOT)).collect(Collectors.joining(separator));
    }

    /** How large a file may be: 20 MB. */
    public String sizeInWords() {
        return Sizes.text(fileMaxBytes);
    }

    /** What the browser offers to choose from: .pdf,.docx. */
    public String accept() {
        return kinds.stream().map(kind -> '.' + kind).collect(Collectors.joining(","));
    }

    /** The same as a regular expression of the browser, which refuses other kinds before they are sent. */
    public String allowTypes() {
        return "/\\.(" + String.join("|", kinds) + ")$/i";
    }

    /** @throws RuleViolationException if one more file of this name and size is not taken */
    void require(String name, long sizeBytes, int present) {
        if (!kinds.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
            throw new RuleViolationException("shared.uploadKind", name, kindsInWords(" "));
        }
        if (sizeBytes > fileMaxBytes) {
            throw new RuleViolationException("shared.uploadTooLarge", name, sizeInWords());
        }
        if (sizeBytes == 0) {
            throw new RuleViolationException("shared.uploadEmpty", name);
        }
        if (present >= filesMax) {
            throw new RuleViolationException("shared.uploadTooMany", name, filesMax);
        }
    }
}
