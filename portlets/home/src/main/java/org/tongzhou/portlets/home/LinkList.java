package org.tongzhou.portlets.home;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import javax.portlet.PortletPreferences;
import javax.portlet.ReadOnlyException;

/**
 * A user's links in their order, and in how many columns they stand. Kept in four preferences: {@code titles},
 * {@code addresses} and {@code newTabs} hold one value for each link, {@code columns} a number.
 */
public record LinkList(List<Link> links, int columns) {
    public static final int LINKS_MAX = 60;
    public static final int COLUMNS_MAX = 4;

    static final String TITLES = "titles";
    static final String ADDRESSES = "addresses";
    static final String NEW_TABS = "newTabs";
    static final String COLUMNS = "columns";

    private static final int COLUMNS_DEFAULT = 2;
    private static final String[] NONE = {};

    public LinkList {
        links = List.copyOf(links);
    }

    /** The links as the preferences hold them; a value that is missing counts as empty. */
    static LinkList read(PortletPreferences preferences) {
        String[] titles = preferences.getValues(TITLES, NONE);
        String[] addresses = preferences.getValues(ADDRESSES, NONE);
        String[] newTabs = preferences.getValues(NEW_TABS, NONE);
        List<Link> links = IntStream.range(0, Math.max(titles.length, addresses.length))
            .mapToObj(i -> new Link(at(titles, i), at(addresses, i), Boolean.parseBoolean(at(newTabs, i)))).toList();
        return new LinkList(links, columns(preferences.getValue(COLUMNS, null)));
    }

    /** Writes the links into the preferences, which the caller has still to store. */
    void write(PortletPreferences preferences) throws ReadOnlyException {
        preferences.setValues(TITLES, links.stream().map(Link::title).toArray(String[]::new));
        preferences.setValues(ADDRESSES, links.stream().map(Link::address).toArray(String[]::new));
        preferences.setValues(NEW_TABS, links.stream().map(link -> String.valueOf(link.newTab())).toArray(String[]::new));
        preferences.setValue(COLUMNS, String.valueOf(columns));
    }

    LinkList with(Link added) {
        return change(changed -> changed.add(added));
    }

    LinkList withAt(int index, Link link) {
        return change(changed -> changed.set(index, link));
    }

    LinkList without(int index) {
        return change(changed -> changed.remove(index));
    }

    /** One place up or down; the first does not go up nor the last down. */
    LinkList moved(int index, int places) {
        int target = index + places;
        return target < 0 || target >= links.size() ? this : change(changed -> Collections.swap(changed, index, target));
    }

    LinkList inColumns(int number) {
        return new LinkList(links, number);
    }

    /** The number of columns that a text names, the usual one if it is no number. */
    static int columns(String text) {
        return number(text, COLUMNS_DEFAULT);
    }

    /** The place that a parameter names. @throws IndexOutOfBoundsException if there is none */
    int index(String text) {
        int index = number(text, -1);
        if (index < 0 || index >= links.size()) {
            throw new IndexOutOfBoundsException("no link at " + index);
        }
        return index;
    }

    /** Changes with every change of the list: tells whether a form still fits it. */
    public String version() {
        return Integer.toHexString(hashCode());
    }

    private LinkList change(Consumer<List<Link>> change) {
        List<Link> changed = new ArrayList<>(links);
        change.accept(changed);
        return new LinkList(changed, columns);
    }

    private static String at(String[] values, int index) {
        return index < values.length ? values[index] : null;
    }

    private static int number(String text, int otherwise) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }
}
