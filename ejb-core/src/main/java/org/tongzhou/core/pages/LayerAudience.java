package org.tongzhou.core.pages;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.tongzhou.core.security.Person;

/** Who of the office sees a page in which of its layers. */
record LayerAudience(PageInfo page, List<Person> everybody) {
    Set<String> of(LayerKey layer) {
        return everybody.stream()
            .filter(page::isVisibleTo)
            .filter(person -> switch (layer.kind()) {
                case PORTAL -> true;
                case UNIT -> person.units().contains(layer.owner());
                case ROLE -> person.roles().contains(layer.owner());
                case PERSONAL -> person.username().equals(layer.owner());
            })
            .map(Person::username)
            .collect(toSet());
    }
}
