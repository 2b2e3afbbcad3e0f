package org.tongzhou.portlets.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.organization.ContactService;
import org.tongzhou.core.organization.LeaderCard;

/** The leaders of the city in their order, those of one body together. */
@Named
@RequestScoped
public class Leaders {
    @Inject
    ContactService contacts;

    private List<Group> groups;

    /** Those of a unit. */
    public record Group(String unit, List<LeaderCard> cards) {
    }

    public List<Group> getGroups() {
        if (groups == null) {
            Map<String, List<LeaderCard>> units = new LinkedHashMap<>();
            contacts.listLeaders().forEach(card -> units.computeIfAbsent(card.contact().unit(), unit -> new ArrayList<>()).add(card));
            groups = units.entrySet().stream().map(unit -> new Group(unit.getKey(), unit.getValue())).toList();
        }
        return groups;
    }
}
