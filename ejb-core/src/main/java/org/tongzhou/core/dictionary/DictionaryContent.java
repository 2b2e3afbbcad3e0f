package org.tongzhou.core.dictionary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * What one edition of a dictionary contains, in the order in which it is shown. Values of a group follow it.
 *
 * @param dictionary whose values these are
 * @param entries with codes that occur once
 */
public record DictionaryContent(Dictionary dictionary, List<DictionaryEntry> entries) {
    public DictionaryContent {
        entries = grouped(entries);
    }

    private static List<DictionaryEntry> grouped(List<DictionaryEntry> entries) {
        Set<DictionaryEntry> ordered = new LinkedHashSet<>();
        entries.stream().filter(entry -> entry.parent().isEmpty()).forEach(group -> {
            ordered.add(group);
            entries.stream().filter(entry -> entry.parent().equals(group.code())).forEach(ordered::add);
        });
        ordered.addAll(entries); // groups that are not there are told by the check
        return List.copyOf(ordered);
    }

    Optional<DictionaryEntry> find(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    DictionaryEntry get(String code) {
        return find(code).orElseThrow(() -> new RuleViolationException("dictionary.noEntry", code));
    }

    /** The same with a value in the place of the one of its code, at the end of its group if there is none. */
    DictionaryContent with(DictionaryEntry changed) {
        List<DictionaryEntry> all = new ArrayList<>(entries);
        int place = codes().indexOf(changed.code());
        if (place < 0) {
            all.add(changed);
        } else {
            all.set(place, changed);
        }
        return new DictionaryContent(dictionary, all);
    }

    DictionaryContent without(String code) {
        get(code);
        return new DictionaryContent(dictionary, entries.stream().filter(entry -> !entry.code().equals(code)).toList());
    }

    /** The same with a value one place further up or down among those of its group; as it is at the end of these. */
    DictionaryContent moved(String code, boolean up) {
        DictionaryEntry moving = get(code);
        List<String> beside = entries.stream().filter(entry -> entry.parent().equals(moving.parent())).map(DictionaryEntry::code).toList();
        int other = beside.indexOf(code) + (up ? -1 : 1);
        if (other < 0 || other >= beside.size()) {
            return this;
        }
        List<DictionaryEntry> all = new ArrayList<>(entries);
        Collections.swap(all, codes().indexOf(code), codes().indexOf(beside.get(other)));
        return new DictionaryContent(dictionary, all);
    }

    /** What became of it in a later one: values in the order of the later one, then those that are gone. */
    List<EntryChange> changesTo(DictionaryContent later) {
        Map<String, DictionaryEntry> before = entries.stream()
            .collect(Collectors.toMap(DictionaryEntry::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        List<EntryChange> changes = new ArrayList<>();
        for (DictionaryEntry entry : later.entries) {
            DictionaryEntry was = before.remove(entry.code());
            if (!entry.equals(was)) {
                changes.add(new EntryChange(was, entry));
            }
        }
        before.values().forEach(gone -> changes.add(new EntryChange(gone, null)));
        return changes;
    }

    private List<String> codes() {
        return entries.stream().map(DictionaryEntry::code).toList();
    }
}
