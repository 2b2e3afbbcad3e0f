package org.tongzhou.core.dictionary;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongzhou.core.editions.Editions;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

/** What the dictionaries contain, for the core; remembered between requests, and a change is seen everywhere as soon as it is committed. */
@Dependent
public class Dictionaries {
    @Inject
    @Any
    Instance<DictionarySource> sources;
    @Inject
    DictionaryShelf shelf;
    @Inject
    Editions editions;

    /** All dictionaries, those of a domain together. */
    public List<Dictionary> list() {
        return sources.stream().flatMap(source -> source.dictionaries().stream()).toList();
    }

    /** @throws NotFoundException if there is no such dictionary */
    public Dictionary get(String key) {
        return list().stream().filter(dictionary -> dictionary.key().equals(key)).findFirst()
            .orElseThrow(() -> new NotFoundException("dictionary.notFound", key));
    }

    /** What can be chosen today, in order. */
    public List<DictionaryEntry> choices(Dictionary dictionary) {
        return choices(dictionary, editions.today());
    }

    /** What could be chosen on that day, in order. */
    public List<DictionaryEntry> choices(Dictionary dictionary, LocalDate day) {
        return shelf.timeline(dictionary).on(day).entries().stream().filter(entry -> !entry.retired()).toList();
    }

    /** The value of a code as it was on that day, retired ones too; if it came later, as it was at first. */
    public Optional<DictionaryEntry> find(Dictionary dictionary, String code, LocalDate day) {
        DictionaryTimeline timeline = shelf.timeline(dictionary);
        return timeline.on(day).find(code)
            .or(() -> timeline.periods().stream().flatMap(period -> period.content().find(code).stream()).findFirst());
    }

    /** What a code was called on that day; the code itself if no edition has it. */
    public String name(Dictionary dictionary, String code, LocalDate day, Locale locale) {
        return find(dictionary, code, day).map(entry -> entry.nameIn(locale)).orElse(code);
    }

    /** @throws RuleViolationException if that cannot be chosen today */
    public void requireChoice(Dictionary dictionary, String code) {
        if (choices(dictionary).stream().noneMatch(entry -> entry.code().equals(code))) {
            throw new RuleViolationException("dictionary.noChoice", code);
        }
    }
}
