package org.tongzhou.portlets.administration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A box to be ticked: a role or a unit, and whether it is ticked. */
public record Choice(String value, String label, boolean chosen) {
    static List<Choice> roles(Collection<String> all, Set<String> chosen, Locale locale) {
        return withChosen(all, chosen).stream().map(role -> new Choice(role, RoleNames.of(role, locale), chosen.contains(role))).toList();
    }

    static List<Choice> units(Collection<String> all, Set<String> chosen) {
        return withChosen(all, chosen).stream().map(unit -> new Choice(unit, unit, chosen.contains(unit))).toList();
    }

    /** What was chosen once stays to be seen although it exists no more. */
    private static List<String> withChosen(Collection<String> all, Set<String> chosen) {
        List<String> values = new ArrayList<>(all);
        chosen.stream().filter(value -> !all.contains(value)).sorted().forEach(values::add);
        return values;
    }
}
