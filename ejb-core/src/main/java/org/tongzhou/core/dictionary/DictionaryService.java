package org.tongzhou.core.dictionary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.NotFoundException;

/** What people choose from, and what was chosen is called. */
@Stateless
public class DictionaryService {
    private static final int SEARCH_MAX_CHARS = 60;
    private static final int SUGGESTIONS = 20;

    @Inject
    Dictionaries dictionaries;

    /** What can be chosen today, in order. @throws NotFoundException if there is no such dictionary */
    @RequiresLogin
    public List<DictionaryEntry> listChoices(@NotNull String dictionary) {
        return dictionaries.choices(dictionaries.get(dictionary));
    }

    /** What could be chosen on that day, in order. @throws NotFoundException if there is no such dictionary */
    @RequiresLogin
    public List<DictionaryEntry> listChoicesOn(@NotNull String dictionary, @NotNull LocalDate day) {
        return dictionaries.choices(dictionaries.get(dictionary), day);
    }

    /** What a code was called on that day; the code itself if no edition has it. @throws NotFoundException if there is no such dictionary */
    @RequiresLogin
    public String getName(@NotNull String dictionary, @NotNull String code, @NotNull LocalDate day, @NotNull Locale locale) {
        return dictionaries.name(dictionaries.get(dictionary), code, day, locale);
    }

    /**
     * Subject terms that may be meant by what somebody types: characters, sounds or initials of a term or of a synonym.
     *
     * @return at most {@value #SUGGESTIONS}; those that begin with what was typed come first
     */
    @RequiresLogin
    public List<DictionaryEntry> suggestTerms(@NotNull @Size(max = SEARCH_MAX_CHARS, message = "{dictionary.searchTooLong}") String typed) {
        return SubjectTerms.suggest(dictionaries.choices(OfficeDictionaries.SUBJECT_TERMS), typed, SUGGESTIONS);
    }
}
