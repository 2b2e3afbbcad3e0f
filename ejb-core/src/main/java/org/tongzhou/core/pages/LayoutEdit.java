package org.tongzhou.core.pages;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tongzhou.core.pages.Arrangement.Creation;
import org.tongzhou.core.pages.Arrangement.Placed;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * Turns the change of a page into the new arrangement of one layer. If the layers below are those that the editor saw, what
 * he may not do is refused; if they changed meanwhile, he could not know, so it is corrected and told.
 */
final class LayoutEdit {
    static final int WINDOWS_MAX = 40;

    private final LayoutBase base;
    private final PageChange change;
    private final Map<Long, WindowDetails> below;
    private final Map<Long, WindowDetails> shown;
    private final List<Placed> placed = new ArrayList<>();
    private final Set<Long> removed = new HashSet<>();
    private final Map<String, Long> created = new LinkedHashMap<>();
    private final List<Correction> corrections = new ArrayList<>();

    /**
     * What a change is applied to.
     *
     * @param layer the layer that is edited
     * @param below what the layers below it give
     * @param belowChanged whether that is something else than the editor saw
     * @param usable tells the portlets that the editor may see
     * @param addable tells the key of the refusal for a portlet that the editor may not add, empty if he may
     * @param known ids of all windows of the page's layers below, shown or not any more
     */
    record LayoutBase(Layer layer, List<WindowDetails> below, boolean belowChanged, Function<PortletReference, Boolean> usable,
        Function<PortletReference, Optional<String>> addable, Set<Long> known) {

        /** The page as the editor of this layer sees it. */
        List<WindowDetails> page(Layer asLayer) {
            return Grid.settle(Layers.apply(below, asLayer).stream().filter(window -> usable.apply(window.portlet())).toList());
        }
    }

    /** The new arrangement, the ids of new windows by the editor's keys, and what was corrected. */
    record Outcome(Arrangement arrangement, Map<String, Long> created, List<Correction> corrections) {
    }

    LayoutEdit(LayoutBase base, PageChange change) {
        this.base = base;
        this.change = change;
        this.below = base.below().stream().collect(toMap(WindowDetails::id, identity()));
        this.shown = base.page(base.layer()).stream().collect(toMap(WindowDetails::id, identity()));
    }

    /**
     * @param create makes a window of a portlet and answers its id; called when all is found to be possible
     * @throws RuleViolationException if the change is not possible
     */
    Outcome apply(Function<PortletReference, Long> create) {
        new LayoutCheck(change, this::portlet).check(Math.max(WINDOWS_MAX, shown.size()));
        change.removed().forEach(this::remove);
        change.windows().stream().filter(window -> window.id() != null).forEach(this::place);
        removeUnmentioned();
        keepUnseen();
        change.windows().stream().filter(window -> window.id() == null).forEach(this::checkNew);
        change.windows().stream().filter(window -> window.id() == null).forEach(window -> add(window, create));
        Arrangement arrangement = new Arrangement(!isPersonal(), placed, removed, new Creation(change.revision(), created));
        return new Outcome(arrangement, Map.copyOf(created), List.copyOf(corrections));
    }

    private void remove(long id) {
        WindowDetails window = below.get(id);
        if (window == null) {
            if (!base.layer().windows().containsKey(id) && !base.known().contains(id)) {
                throw new RuleViolationException("pages.layout.unknownWindow", String.valueOf(id));
            }
        } else if (window.locks().mustStay()) {
            refuse("mustStay", window);
            base.layer().arrangement().find(id).ifPresent(placed::add);
        } else {
            removed.add(id);
        }
    }

    private void place(WindowChange wanted) {
        WindowDetails window = below.get(wanted.id());
        if (window != null && base.usable().apply(window.portlet())) {
            placeBelow(wanted, window);
        } else if (base.layer().windows().containsKey(wanted.id())) {
            placed.add(new Placed(wanted.id(), wanted.place(), wanted.minimized(), locks(wanted)));
        } else if (window == null && base.belowChanged() && base.known().contains(wanted.id())) {
            corrections.add(new Correction(wanted.id(), "pages.correction.gone"));
        } else {
            throw new RuleViolationException("pages.layout.unknownWindow", String.valueOf(wanted.id()));
        }
    }

    private void placeBelow(WindowChange wanted, WindowDetails window) {
        Place place = wanted.place();
        if (window.locks().fixedPlace()) {
            if (!place.equals(window.place()) && !isWhereShown(wanted)) {
                refuse("fixedPlace", window);
            }
            place = window.place();
        }
        if (isPersonal()) {
            placed.add(new Placed(window.id(), place, wanted.minimized(), Locks.NONE));
            return;
        }
        // a layer of the office names what it changes and follows the layers below in all else
        boolean sameLocks = window.locks().and(locks(wanted)).equals(window.locks());
        if (!place.equals(window.place()) || wanted.minimized() != window.minimized() || !sameLocks) {
            placed.add(new Placed(window.id(), place.equals(window.place()) ? null : place, wanted.minimized(), locks(wanted)));
        }
    }

    private boolean isWhereShown(WindowChange wanted) {
        WindowDetails window = shown.get(wanted.id());
        return window != null && window.place().equals(wanted.place());
    }

    /** A shown window that the change does not name is dismissed, unless the editor could not know of it. */
    private void removeUnmentioned() {
        Set<Long> mentioned = new HashSet<>(change.removed());
        change.windows().forEach(window -> mentioned.add(window.id()));
        for (WindowDetails window : shown.values()) {
            boolean wasKnown = !base.belowChanged() || base.layer().arrangement().find(window.id()).isPresent();
            if (below.containsKey(window.id()) && !mentioned.contains(window.id()) && wasKnown) {
                remove(window.id());
            }
        }
    }

    /** What the editor does not see keeps its place: windows of portlets he may not use now, of layers he has not now. */
    private void keepUnseen() {
        Set<Long> named = new HashSet<>(removed);
        placed.forEach(entry -> named.add(entry.window()));
        change.windows().forEach(window -> named.add(window.id()));
        Arrangement before = base.layer().arrangement();
        before.removed().stream().filter(id -> base.known().contains(id) && named.add(id)).forEach(removed::add);
        before.placed().stream().filter(entry -> isUnseen(entry.window()) && named.add(entry.window())).forEach(placed::add);
        if (isPersonal()) {
            below.values().stream()
                .filter(window -> !base.usable().apply(window.portlet()) && Layers.shows(before, window) && named.add(window.id()))
                .forEach(window -> placed.add(new Placed(window.id(), window.place(), window.minimized(), Locks.NONE)));
        }
    }

    private PortletReference portlet(long id) {
        WindowDetails window = below.get(id);
        return window != null ? window.portlet() : base.layer().windows().get(id);
    }

    private boolean isUnseen(long id) {
        PortletReference portlet = portlet(id);
        return portlet == null ? base.known().contains(id) : !base.usable().apply(portlet);
    }

    private void checkNew(WindowChange wanted) {
        base.addable().apply(wanted.portlet()).ifPresent(key -> {
            throw new RuleViolationException(key, wanted.portlet());
        });
    }

    private void add(WindowChange wanted, Function<PortletReference, Long> create) {
        long id = createdBefore(wanted).orElseGet(() -> create.apply(wanted.portlet()));
        created.put(wanted.key(), id);
        placed.add(new Placed(id, wanted.place(), wanted.minimized(), locks(wanted)));
    }

    /** The window that the same request made when it came first. */
    private Optional<Long> createdBefore(WindowChange wanted) {
        Creation creation = base.layer().arrangement().creation();
        return Optional.ofNullable(creation.windows().get(wanted.key()))
            .filter(id -> creation.revision().equals(change.revision()))
            .filter(id -> wanted.portlet().equals(base.layer().windows().get(id)));
    }

    private void refuse(String rule, WindowDetails window) {
        if (!base.belowChanged()) {
            throw new RuleViolationException("pages.layout." + rule, window.portlet());
        }
        corrections.add(new Correction(window.id(), "pages.correction." + rule));
    }

    private Locks locks(WindowChange wanted) {
        return isPersonal() || wanted.locks() == null ? Locks.NONE : wanted.locks();
    }

    private boolean isPersonal() {
        return base.layer().isPersonal();
    }
}
