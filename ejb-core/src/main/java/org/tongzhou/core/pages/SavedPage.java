package org.tongzhou.core.pages;

import java.util.List;
import java.util.Map;

/**
 * What came of a change.
 *
 * @param page as it is now
 * @param created ids of the new windows by the editor's keys
 * @param corrections what could not be done because the layers below changed meanwhile
 */
public record SavedPage(PageDetails page, Map<String, Long> created, List<Correction> corrections) {
    public SavedPage {
        created = Map.copyOf(created);
        corrections = List.copyOf(corrections);
    }
}
