package org.tongzhou.core.dictionary;

import java.util.List;

/** The dictionaries of a domain, in the order in which they are shown; each domain that has some provides one such bean. */
public interface DictionarySource {
    List<Dictionary> dictionaries();
}
