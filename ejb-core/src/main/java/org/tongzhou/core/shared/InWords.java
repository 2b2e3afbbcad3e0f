package org.tongzhou.core.shared;

import java.util.Locale;

/** Something that programs call by a code and people by words: as the argument of a refusal it is told in these. */
public interface InWords {
    String text(Locale locale);
}
