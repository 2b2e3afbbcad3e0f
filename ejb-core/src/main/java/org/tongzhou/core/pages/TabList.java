package org.tongzhou.core.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.pages.TabShelf.PersonalTabs;
import org.tongzhou.core.security.Person;

/** The tabs of a person: the pages of the portal that he may see and his own. Checks no caller. */
@Dependent
class TabList {
    private final PageCatalogue catalogue;
    private final TabShelf shelf;

    @Inject
    TabList(PageCatalogue catalogue, TabShelf shelf) {
        this.catalogue = catalogue;
        this.shelf = shelf;
    }

    /** All tabs in the person's order, hidden ones included. */
    List<PageTab> list(Person person) {
        PersonalTabs personal = shelf.get(person.username());
        List<PageInfo> ofPortal = catalogue.listOfPortal().stream().filter(page -> page.isVisibleTo(person)).toList();
        List<PageInfo> all = new ArrayList<>(ofPortal);
        all.addAll(personal.ownPages());
        String first = ofPortal.isEmpty() ? "" : ofPortal.get(0).name();
        return personal.settings().sort(all).stream().map(page -> tab(page, personal.settings(), first)).toList();
    }

    private static PageTab tab(PageInfo page, TabSettings settings, String first) {
        boolean mustStay = !page.isOwn() && (page.mustStay() || page.name().equals(first));
        boolean hidden = !page.isOwn() && !mustStay && settings.hidden().contains(page.name());
        return new PageTab(page.name(), settings.title(page), page.isOwn(), hidden, mustStay);
    }
}
