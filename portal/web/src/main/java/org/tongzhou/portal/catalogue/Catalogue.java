package org.tongzhou.portal.catalogue;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.PortletRuleService;
import org.tongzhou.kernel.PortletConfiguration;
import org.tongzhou.kernel.PortletRegistry;

/**
 * The portlets that are deployed now. Of a portlet that no longer is it remembers the title until the portal stops, since the
 * name in its descriptor means nothing to people; it keeps texts only, nothing of the application.
 */
@ApplicationScoped
public class Catalogue {
    private final Map<PortletReference, Map<String, String>> lastTitles = new ConcurrentHashMap<>();
    private final PortletRuleService rules;

    @Inject
    Catalogue(PortletRuleService rules) {
        this.rules = rules;
    }

    /** For the client proxy. */
    protected Catalogue() {
        this(null);
    }

    /** What the caller may add to his pages, by category and title. */
    public List<CatalogueEntry> listUsable(Locale locale) {
        List<CatalogueEntry> all = PortletRegistry.INSTANCE.applications().stream()
            .flatMap(application -> application.configs().stream())
            .map(portlet -> remembered(PortletFacts.entry(portlet, locale), locale)).toList();
        Set<PortletReference> usable = rules.listUsable(all.stream().map(CatalogueEntry::portlet).toList());
        return all.stream().filter(entry -> usable.contains(entry.portlet()))
            .sorted(Comparator.comparing(CatalogueEntry::category).thenComparing(CatalogueEntry::title, Collator.getInstance(locale))
                .thenComparing(entry -> entry.portlet().format()))
            .toList();
    }

    /** A portlet that is deployed now, whoever may use it. */
    public Optional<CatalogueEntry> find(PortletReference portlet, Locale locale) {
        return deployed(portlet).map(found -> remembered(PortletFacts.entry(found, locale), locale));
    }

    /** The portlet's title, or the last one it had; empty for one that has not been deployed since the portal's start. */
    public Optional<String> title(PortletReference portlet, Locale locale) {
        Optional<String> title = deployed(portlet).map(found -> PortletFacts.title(found, locale));
        title.ifPresent(present -> remember(portlet, locale, present));
        return title.or(() -> lastTitle(portlet, locale));
    }

    private CatalogueEntry remembered(CatalogueEntry entry, Locale locale) {
        remember(entry.portlet(), locale, entry.title());
        return entry;
    }

    private void remember(PortletReference portlet, Locale locale, String title) {
        lastTitles.computeIfAbsent(portlet, unknown -> new ConcurrentHashMap<>()).put(locale.getLanguage(), title);
    }

    /** In the reader's language, else in any. */
    private Optional<String> lastTitle(PortletReference portlet, Locale locale) {
        Map<String, String> titles = lastTitles.getOrDefault(portlet, Map.of());
        return Optional.ofNullable(titles.get(locale.getLanguage())).or(() -> titles.values().stream().findFirst());
    }

    private static Optional<PortletConfiguration> deployed(PortletReference portlet) {
        return PortletRegistry.INSTANCE.application(portlet.application()).map(application -> application.config(portlet.portlet()));
    }
}
