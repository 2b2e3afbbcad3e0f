package org.tongzhou.core.pages;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.access.RequiresPermission;

/** Where portlets stand: what an administrator must know before switching one off. */
@Stateless
public class PortletUseService {
    @Inject
    PortletUseRepository windows;

    /** The portlets that stand on some page now, in no order. */
    @RequiresPermission(PagePermissions.MANAGE)
    public List<PortletUse> listUse() {
        Map<PortletReference, Long> pages = byPortlet(windows.countPages());
        Map<PortletReference, Long> people = byPortlet(windows.countPeople());
        Set<PortletReference> used = new LinkedHashSet<>(pages.keySet());
        used.addAll(people.keySet());
        return used.stream()
            .map(portlet -> new PortletUse(portlet, pages.getOrDefault(portlet, 0L), people.getOrDefault(portlet, 0L)))
            .toList();
    }

    private static Map<PortletReference, Long> byPortlet(List<PortletCount> counts) {
        return counts.stream().collect(toMap(PortletCount::portlet, PortletCount::count));
    }
}
