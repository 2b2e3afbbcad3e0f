package org.tongzhou.portlets.administration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.tongzhou.core.pages.InstalledPortlets;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.PortletRule;
import org.tongzhou.core.pages.PortletRuleService;
import org.tongzhou.core.pages.PortletUsageRow;
import org.tongzhou.core.pages.PortletUse;
import org.tongzhou.core.pages.PortletUseService;
import org.tongzhou.core.pages.UsageStatisticsService;

/** All portlets that an administrator has to do with: those that are deployed, that stand on pages, that have a rule. */
@Dependent
class PortletList {
    @Inject
    InstalledPortlets installed;
    @Inject
    PortletRuleService rules;
    @Inject
    PortletUseService uses;
    @Inject
    UsageStatisticsService statistics;

    List<PortletLine> list(Locale locale) {
        PortletTitles titles = PortletTitles.of(installed, locale);
        Map<PortletReference, PortletRule> ruled = rules.listRules().stream().collect(by(PortletRule::portlet));
        Map<PortletReference, PortletUse> used = uses.listUse().stream().collect(by(PortletUse::portlet));
        Map<PortletReference, PortletUsageRow> counted = statistics.listUsage().stream().collect(by(PortletUsageRow::portlet));
        Set<PortletReference> all = new LinkedHashSet<>(titles.installed().keySet());
        all.addAll(ruled.keySet());
        all.addAll(used.keySet());
        return all.stream().map(portlet -> {
            PortletUse use = used.getOrDefault(portlet, new PortletUse(portlet, 0, 0));
            PortletUsageRow count = counted.get(portlet);
            return PortletLine.of(portlet, titles.installed().get(portlet), use.pages(), use.people(),
                count == null ? 0 : count.renders() + count.cacheHits(),
                ruled.getOrDefault(portlet, new PortletRule(portlet, Set.of(), Set.of(), null, null, null)), locale);
        }).toList();
    }

    /** The portlet that a parameter names. */
    Optional<PortletLine> find(String name, Locale locale) {
        return list(locale).stream().filter(line -> line.name().equals(name)).findFirst();
    }

    private static <T> Collector<T, ?, Map<PortletReference, T>> by(Function<T, PortletReference> portlet) {
        return Collectors.toMap(portlet, Function.identity());
    }
}
