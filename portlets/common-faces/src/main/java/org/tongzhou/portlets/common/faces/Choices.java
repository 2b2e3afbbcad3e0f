package org.tongzhou.portlets.common.faces;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Pinyin;

/** What the pickers of people and units offer while somebody types, in Chinese or by pinyin. */
@Named
@ApplicationScoped
public class Choices {
    private static final int FOUND_MAX = 20;

    @Inject
    PeopleService people;

    /** People whose name, user name or unit fits. */
    public List<PersonRow> people(String typed) {
        return people.searchPeople(typed, new PageRequest(0, FOUND_MAX)).rows();
    }

    /** Units whose name contains what was typed or begins so in pinyin; the first of all if nothing was typed. */
    public List<String> units(String typed) {
        return fitting(people.listUnits(), typed);
    }

    /** Those of some units that fit likewise. */
    public static List<String> fitting(Collection<String> units, String typed) {
        String text = typed == null ? "" : typed.strip();
        return units.stream().filter(unit -> text.isEmpty() || unit.contains(text) || Pinyin.matches(unit, text)).limit(FOUND_MAX).toList();
    }
}
