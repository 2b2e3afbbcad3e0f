package org.tongzhou.portlets.home;

import java.io.Serializable;
import java.util.Map;

/**
 * The form of one link.
 *
 * @param place {@link #NEW} or the link's place in the list
 * @param link what stands in the fields
 * @param refused whether the user has sent it already and it could not be kept
 */
public record LinkForm(String place, Link link, boolean refused) implements Serializable {
    static final String NEW = "new";

    /** Longer input is refused all the same and need not be kept whole. */
    private static final int KEPT_MAX_CHARS = 2 * Link.ADDRESS_MAX_CHARS;

    static LinkForm empty() {
        return new LinkForm(NEW, new Link("", "", true), false);
    }

    static LinkForm of(int place, Link link) {
        return new LinkForm(String.valueOf(place), link, false);
    }

    static LinkForm refused(String place, Link link) {
        return new LinkForm(place, new Link(cut(link.title()), cut(link.address()), link.newTab()), true);
    }

    /** Whether the form adds a link. */
    public boolean isNew() {
        return place.equals(NEW);
    }

    /** Key of what is wrong with the title, null if nothing. */
    public String titleProblem() {
        return problems().get(Link.Field.TITLE);
    }

    /** Key of what is wrong with the address, null if nothing. */
    public String addressProblem() {
        return problems().get(Link.Field.ADDRESS);
    }

    private Map<Link.Field, String> problems() {
        return refused ? link.problems() : Map.of();
    }

    private static String cut(String text) {
        return text.length() <= KEPT_MAX_CHARS ? text : text.substring(0, KEPT_MAX_CHARS);
    }
}
