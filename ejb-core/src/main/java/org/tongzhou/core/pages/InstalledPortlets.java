package org.tongzhou.core.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The portlets that are deployed now, by words that people know: the office stores references only. The portal, which knows
 * their descriptors, registers itself. No secret, so there is no door.
 */
@ApplicationScoped
public class InstalledPortlets {
    private volatile Function<Locale, List<InstalledPortlet>> source = locale -> List.of();

    /** Registers who knows the portlets, in the place of who did before. */
    public void tellBy(Function<Locale, List<InstalledPortlet>> portal) {
        source = portal;
    }

    /** All of them, by reference; none before the portal has started. */
    public List<InstalledPortlet> list(Locale locale) {
        return source.apply(locale);
    }
}
