package org.tongzhou.portlets.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.contacts.StarService;

/** The colleagues whom the user has marked; a row's form says whom it marks, as lists have no state. */
@Named
@RequestScoped
public class Stars {
    @Inject
    StarService service;

    private Set<Long> starred;

    public boolean has(long personId) {
        if (starred == null) {
            starred = service.listStarred();
        }
        return starred.contains(personId);
    }

    /** Marks whom the form names, or not any more, as it says. */
    void turn() {
        String person = CurrentPortlet.get().getRequest().getParameter("person");
        if (person != null && person.matches("\\d{1,18}")) {
            turn(Long.parseLong(person), "true".equals(CurrentPortlet.get().getRequest().getParameter("on")));
        }
    }

    void turn(long personId, boolean on) {
        if (on) {
            service.star(personId);
        } else {
            service.unstar(personId);
        }
        starred = null;
    }
}
