package org.tongzhou.core.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Counts windows that are shown; two queries, as Derby counts only one thing without doubles at a time. */
@Dependent
class PortletUseRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** Pages of the portal that hold the portlet. */
    List<PortletCount> countPages() {
        return entities.createNamedQuery("PageWindow.pagesOfPortlet", PortletCount.class).getResultList();
    }

    /** People who put the portlet on a page themselves. */
    List<PortletCount> countPeople() {
        return entities.createNamedQuery("PageWindow.peopleOfPortlet", PortletCount.class).getResultList();
    }
}
