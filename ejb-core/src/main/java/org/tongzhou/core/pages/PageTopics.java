package org.tongzhou.core.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.LiveTopics;

/** Tells open pages that a page, the tabs or the rules of portlets changed. */
@ApplicationScoped
public class PageTopics {
    static final String PAGES = "pages";
    private static final String PORTLETS = "portlets";

    @Inject
    LiveTopics topics;
    @Inject
    People people;

    public void changed(@Observes PagesChanged event) {
        topics.fire(PAGES);
    }

    public void changed(@Observes TabsChanged event) {
        topics.fire(PAGES, Set.of(event.username()));
    }

    public void changed(@Observes PortletRuleChanged event) {
        topics.fire(PORTLETS);
    }

    public void changed(@Observes LayerChanged event) {
        LayerKey key = event.key();
        switch (key.kind()) {
            case PORTAL -> topics.fire(PAGES);
            case UNIT -> topics.fire(PAGES, people.listEnabled().stream()
                .filter(person -> person.units().contains(key.owner())).map(Person::username).collect(Collectors.toSet()));
            case ROLE -> topics.fire(PAGES, people.listEnabled().stream()
                .filter(person -> person.roles().contains(key.owner())).map(Person::username).collect(Collectors.toSet()));
            case PERSONAL -> topics.fire(PAGES, Set.of(key.owner()));
        }
    }
}
