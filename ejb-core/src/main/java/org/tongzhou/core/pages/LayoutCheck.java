package org.tongzhou.core.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import org.tongzhou.core.shared.RuleViolationException;

/** The rules that a change keeps whatever page it is made of. */
final class LayoutCheck {
    private final PageChange change;
    private final LongFunction<PortletReference> portlets;

    /** @param portlets the portlet of a window, null if there is no such window; refusals name windows by it */
    LayoutCheck(PageChange change, LongFunction<PortletReference> portlets) {
        this.change = change;
        this.portlets = portlets;
    }

    /** @throws RuleViolationException if a rule is broken */
    void check(int windowsMax) {
        if (change.windows().size() > windowsMax) {
            throw new RuleViolationException("pages.layout.tooMany", windowsMax);
        }
        Set<Object> names = new HashSet<>();
        for (WindowChange window : change.windows()) {
            checkComplete(window);
            if (!names.add(window.id() == null ? window.key() : window.id())) {
                throw new RuleViolationException("pages.layout.twice", name(window));
            }
        }
        for (Long id : change.removed()) {
            if (!names.add(id)) {
                throw new RuleViolationException("pages.layout.twice", name(id));
            }
        }
        checkOverlaps(change.windows());
    }

    private void checkComplete(WindowChange window) {
        boolean complete = window.id() != null
            || window.portlet() != null && window.key() != null && !window.key().isBlank()
                && window.key().length() <= WindowChange.KEY_MAX_CHARS;
        if (!complete || window.place() == null) {
            throw new RuleViolationException("pages.layout.incomplete", name(window));
        }
        if (!window.place().isOnGrid()) {
            throw new RuleViolationException("pages.layout.place", name(window),
                Place.COLUMNS, Place.WIDTH_MIN, Place.HEIGHT_MIN, Place.HEIGHT_MAX, Place.Y_MAX);
        }
    }

    private void checkOverlaps(List<WindowChange> windows) {
        for (int i = 0; i < windows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (windows.get(i).place().collidesWith(windows.get(j).place())) {
                    throw new RuleViolationException("pages.layout.overlap", name(windows.get(j)), name(windows.get(i)));
                }
            }
        }
    }

    private Object name(WindowChange window) {
        if (window.id() != null) {
            return name(window.id());
        }
        return window.portlet() != null ? window.portlet() : Objects.toString(window.key(), "");
    }

    private Object name(long id) {
        PortletReference portlet = portlets.apply(id);
        return portlet != null ? portlet : String.valueOf(id);
    }
}
