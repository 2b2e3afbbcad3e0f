package org.tongzhou.portlets.home;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

import javax.portlet.PortletPreferences;

/** Preferences in memory. */
final class Preferences implements PortletPreferences {
    private final Map<String, String[]> values = new HashMap<>();

    @Override
    public boolean isReadOnly(String key) {
        return false;
    }

    @Override
    public String getValue(String key, String otherwise) {
        String[] found = values.get(key);
        return found == null || found.length == 0 ? otherwise : found[0];
    }

    @Override
    public String[] getValues(String key, String[] otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    @Override
    public void setValue(String key, String value) {
        values.put(key, new String[] {value});
    }

    @Override
    public void setValues(String key, String... value) {
        values.put(key, value);
    }

    @Override
    public Enumeration<String> getNames() {
        return Collections.enumeration(values.keySet());
    }

    @Override
    public Map<String, String[]> getMap() {
        return Map.copyOf(values);
    }

    @Override
    public void reset(String key) {
        values.remove(key);
    }

    @Override
    public void store() {
        throw new UnsupportedOperationException("nothing is stored here");
    }
}
