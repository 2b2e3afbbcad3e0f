package org.tongzhou.portal.container;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.portlet.PortletRequest;
import javax.portlet.PreferencesValidator;

import org.apache.pluto.container.PortletContainerException;
import org.apache.pluto.container.PortletPreference;
import org.apache.pluto.container.PortletPreferencesService;
import org.apache.pluto.container.PortletWindow;
import org.apache.pluto.container.impl.PortletPreferenceImpl;
import org.apache.pluto.container.om.portlet.PortletDefinition;
import org.apache.pluto.container.om.portlet.Preference;

import org.tongzhou.core.pages.PreferenceService;
import org.tongzhou.core.pages.PreferenceValues;
import org.tongzhou.core.shared.Conflicts;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.kernel.PortletRegistry;

/**
 * Preferences of a user for a window (PLT.17). Only what differs from the descriptor is stored, so that a later version of
 * the portlet can bring better defaults.
 */
final class StoredPreferences implements PortletPreferencesService {
    private final PreferenceService service;

    StoredPreferences(PreferenceService service) {
        this.service = service;
    }

    @Override
    public Map<String, PortletPreference> getDefaultPreferences(PortletWindow window, PortletRequest request) {
        return defaults(window.getPortletDefinition());
    }

    private static Map<String, PortletPreference> defaults(PortletDefinition portlet) {
        Map<String, PortletPreference> defaults = new HashMap<>();
        if (portlet.getPortletPreferences() != null) {
            for (Preference preference : portlet.getPortletPreferences().getPortletPreferences()) {
                List<String> values = preference.getValues();
                defaults.put(preference.getName(), new PortletPreferenceImpl(preference.getName(),
                    values == null || values.isEmpty() ? null : values.toArray(String[]::new), preference.isReadOnly()));
            }
        }
        return defaults;
    }

    @Override
    public Map<String, PortletPreference> getStoredPreferences(PortletWindow window, PortletRequest request) {
        PortalWindow own = (PortalWindow) window;
        Map<String, List<String>> values = own.request().preferences(own.number()).values();
        Map<String, PortletPreference> stored = new HashMap<>();
        if (!values.isEmpty()) {
            // a file of own pages may name what the descriptor does not let users change (PLT.17.1)
            Map<String, PortletPreference> defaults = defaults(window.getPortletDefinition());
            values.forEach((name, list) -> {
                if (!defaults.containsKey(name) || !defaults.get(name).isReadOnly()) {
                    stored.put(name, new PortletPreferenceImpl(name, list == null ? null : list.toArray(String[]::new)));
                }
            });
        }
        return stored;
    }

    /** PLT.17.1: all or nothing. Of two tabs that store at the same time the last one wins. */
    @Override
    public void store(PortletWindow window, PortletRequest request, Map<String, PortletPreference> preferences)
        throws PortletContainerException {
        PortalWindow own = (PortalWindow) window;
        Map<String, PortletPreference> defaults = defaults(window.getPortletDefinition());
        Map<String, List<String>> kept = new LinkedHashMap<>();
        preferences.forEach((name, preference) -> {
            PortletPreference given = defaults.get(name);
            boolean differs = given == null || !given.isReadOnly() && !Arrays.equals(given.getValues(), preference.getValues());
            if (differs) {
                kept.put(name, preference.getValues() == null ? null : Arrays.asList(preference.getValues()));
            }
        });
        try {
            PreferenceValues values = new PreferenceValues(kept);
            Conflicts.retryOnce(() -> service.store(own.number(), values), () -> new StaleDataException("pages.preferences.conflict"));
            own.request().preferences(own.number(), values);
        } catch (OfficeException e) {
            throw new PortletContainerException("preferences were not stored", e);
        }
    }

    @Override
    public PreferencesValidator getPreferencesValidator(PortletDefinition portlet) {
        return PortletRegistry.INSTANCE.application(portlet.getApplication().getName())
            .map(application -> application.preferencesValidator(portlet)).orElse(null);
    }
}
