package org.tongzhou.core.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.pages.Arrangement.Creation;
import org.tongzhou.core.pages.Arrangement.Placed;

class LayersTest {
    static final PortletReference PORTLET = new PortletReference("/home", "links");
    static final Locks MUST_STAY = new Locks(true, false, false);
    static final Locks FIXED = new Locks(false, true, false);
    static final Locks PUSHED = new Locks(false, false, true);
    private static final Place LEFT = new Place(0, 0, 6, 8, true);
    private static final Place RIGHT = new Place(6, 0, 6, 8, false);
    private static final Place BELOW = new Place(0, 8, 12, 5, false);

    private final List<Layer> layers = new ArrayList<>();

    @Test
    void theLayersOwnWindowsComeOneUponTheOther() {
        layer(LayerKind.PORTAL, Set.of(), own(1, LEFT, Locks.NONE));
        layer(LayerKind.UNIT, Set.of(), own(2, RIGHT, Locks.NONE));
        layer(LayerKind.PERSONAL, Set.of(), own(1, LEFT, Locks.NONE), own(2, RIGHT, Locks.NONE), own(3, BELOW, Locks.NONE));

        assertThat(Layers.merge(layers)).extracting(WindowDetails::id, WindowDetails::origin).containsExactly(
            tuple(1L, LayerKind.PORTAL), tuple(2L, LayerKind.UNIT),
            tuple(3L, LayerKind.PERSONAL));
    }

    @Test
    void aLayerMovesWhatItPlaces() {
        layer(LayerKind.PORTAL, Set.of(), own(1, LEFT, Locks.NONE));
        layer(LayerKind.ROLE, Set.of(), placed(1, RIGHT, true, Locks.NONE));

        assertThat(Layers.merge(layers)).containsExactly(new WindowDetails(1, PORTLET, RIGHT, true, LayerKind.PORTAL, Locks.NONE));
    }

    @Test
    void aFixedPlaceIsThatOfTheLayerThatFixedIt() {
        layer(LayerKind.PORTAL, Set.of(), own(1, LEFT, FIXED));
        layer(LayerKind.UNIT, Set.of(), placed(1, BELOW, false, Locks.NONE));
        layer(LayerKind.PERSONAL, Set.of(), placed(1, RIGHT, true, Locks.NONE));

        assertThat(Layers.merge(layers)).extracting(WindowDetails::place).containsExactly(LEFT);
        assertThat(Layers.merge(layers)).extracting(WindowDetails::minimized).containsExactly(true);
    }

    @Test
    void aLayerMayFixWhatItHasMoved() {
        layer(LayerKind.PORTAL, Set.of(), own(1, LEFT, Locks.NONE));
        layer(LayerKind.UNIT, Set.of(), placed(1, BELOW, false, FIXED));
        layer(LayerKind.PERSONAL, Set.of(), placed(1, RIGHT, false, Locks.NONE));

        assertThat(Layers.merge(layers)).extracting(WindowDetails::place).containsExactly(BELOW);
    }

    @Test
    void aRemovedWindowIsGone() {
        layer(LayerKind.PORTAL, Set.of(), own(1, LEFT, Locks.NONE), own(2, RIGHT, Locks.NONE));
        layer(LayerKind.UNIT, Set.of(1L));

        assertThat(ids()).containsExactly(2L);
    }

    @Test
    void aFixedWindowMayBeRemovedButNotMoved() {
        layer(LayerKind.PORTAL, Set.of(), own(1, LEFT, FIXED));
        layer(LayerKind.PERSONAL, Set.of(1L));

        assertThat(ids()).isEmpty();
    }

    @Test
    void aWindowThatMustStayStaysWhateverIsSaidAbove() {
        layer(LayerKind.PORTAL, Set.of(), own(1, LEFT, MUST_STAY));
        layer(LayerKind.UNIT, Set.of(1L));
        layer(LayerKind.PERSONAL, Set.of(1L));

        assertThat(Layers.merge(layers)).extracting(WindowDetails::id, WindowDetails::place)
            .containsExactly(tuple(1L, LEFT));
    }

    @Test
    void whoArrangedThePageSeesNewWindowsOnlyIfTheyArePushedOrLocked() {
        layer(LayerKind.PORTAL, Set.of(), own(1, LEFT, Locks.NONE), own(2, RIGHT, PUSHED), own(3, BELOW, MUST_STAY), own(4, BELOW, FIXED));
        layer(LayerKind.PERSONAL, Set.of());

        assertThat(ids()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void aPushedWindowMayBeRemoved() {
        layer(LayerKind.PORTAL, Set.of(), own(1, LEFT, PUSHED));
        layer(LayerKind.PERSONAL, Set.of(1L));

        assertThat(ids()).isEmpty();
    }

    @Test
    void officeLayersShowWhatTheyDoNotKnow() {
        layer(LayerKind.PORTAL, Set.of(), own(1, LEFT, Locks.NONE));
        layer(LayerKind.UNIT, Set.of());
        layer(LayerKind.ROLE, Set.of());

        assertThat(ids()).containsExactly(1L);
    }

    @Test
    void aPersonWhoOnlyMinimizedAWindowFollowsTheLayersBelow() {
        layer(LayerKind.PORTAL, Set.of(), own(1, LEFT, Locks.NONE), own(2, RIGHT, Locks.NONE));
        layers.add(layer(LayerKind.PERSONAL, Arrangement.NONE.withMinimized(1, true)));

        assertThat(Layers.merge(layers)).extracting(WindowDetails::id, WindowDetails::place, WindowDetails::minimized).containsExactly(
            tuple(1L, LEFT, true), tuple(2L, RIGHT, false));
    }

    @Test
    void locksAddUpAndNoLayerTakesThemAway() {
        layer(LayerKind.PORTAL, Set.of(), own(1, LEFT, MUST_STAY));
        layer(LayerKind.UNIT, Set.of(), placed(1, LEFT, false, FIXED));
        layer(LayerKind.ROLE, Set.of(), placed(1, LEFT, false, Locks.NONE));

        assertThat(Layers.merge(layers)).extracting(WindowDetails::locks).containsExactly(new Locks(true, true, false));
    }

    @Test
    void aPersonLocksNothing() {
        layer(LayerKind.PORTAL, Set.of(), own(1, LEFT, Locks.NONE));
        layer(LayerKind.PERSONAL, Set.of(), placed(1, LEFT, false, FIXED), own(2, RIGHT, MUST_STAY));

        assertThat(Layers.merge(layers)).extracting(WindowDetails::locks).containsExactly(Locks.NONE, Locks.NONE);
    }

    @Test
    void whatNoLayerGivesIsNotShown() {
        layer(LayerKind.PORTAL, Set.of(), own(1, LEFT, Locks.NONE));
        layers.add(new Layer(key(LayerKind.PERSONAL), 5, 1,
            new Arrangement(false, List.of(placed(1, LEFT, false, Locks.NONE), placed(99, RIGHT, false, Locks.NONE)), Set.of(), Creation.NONE),
            Map.of(), null, ""));

        assertThat(ids()).containsExactly(1L);
    }

    @Test
    void aWindowMayBeChangedInItsOwnLayerAndWhereNoLockForbidsIt() {
        WindowDetails locked = new WindowDetails(1, PORTLET, LEFT, false, LayerKind.UNIT, new Locks(true, true, false));
        WindowDetails free = new WindowDetails(2, PORTLET, LEFT, false, LayerKind.UNIT, PUSHED);

        assertThat(locked.removable(LayerKind.UNIT)).isTrue();
        assertThat(locked.movable(LayerKind.UNIT)).isTrue();
        assertThat(locked.removable(LayerKind.PERSONAL)).isFalse();
        assertThat(locked.movable(LayerKind.ROLE)).isFalse();
        assertThat(free.removable(LayerKind.PERSONAL)).isTrue();
        assertThat(free.movable(LayerKind.PERSONAL)).isTrue();
    }

    @Test
    void theOfficesRolesApplyInTheirOrderOthersAfterThem() {
        assertThat(List.of("zeta", "system-admin", "leader", "alpha", "staff", "publisher").stream().sorted(Layers.ROLE_ORDER))
            .containsExactly("staff", "publisher", "leader", "system-admin", "alpha", "zeta");
    }

    @Test
    void theRevisionTellsTheEditedLayerFromThoseBelow() {
        Layer portal = new Layer(key(LayerKind.PORTAL), 5, 3, Arrangement.NONE, Map.of(), null, "");
        Layer portalLater = new Layer(key(LayerKind.PORTAL), 5, 4, Arrangement.NONE, Map.of(), null, "");
        Layer mine = new Layer(key(LayerKind.PERSONAL), 6, 12, Arrangement.NONE, Map.of(), null, "");

        assertThat(Layers.revision(mine, List.of(portal))).startsWith("12.").isEqualTo(Layers.revision(mine, List.of(portal)));
        assertThat(Layers.revision(mine, List.of(portalLater))).startsWith("12.").isNotEqualTo(Layers.revision(mine, List.of(portal)));
        assertThat(Layers.revision(mine, List.of(portal, Layer.untouched(key(LayerKind.ROLE))))).isEqualTo(Layers.revision(mine, List.of(portal)));
        assertThat(Layers.revision(mine, List.of(portal, portalLater))).isNotEqualTo(Layers.revision(mine, List.of(portalLater, portal)));
    }

    private List<Long> ids() {
        return Layers.merge(layers).stream().map(WindowDetails::id).toList();
    }

    private void layer(LayerKind kind, Set<Long> removed, Placed... placed) {
        layers.add(layer(kind, new Arrangement(kind != LayerKind.PERSONAL, List.of(placed), removed, Creation.NONE)));
    }

    /** A layer whose own windows are those that no layer below has. */
    private Layer layer(LayerKind kind, Arrangement arrangement) {
        Set<Long> below = layers.stream().flatMap(layer -> layer.windows().keySet().stream()).collect(Collectors.toSet());
        Map<Long, PortletReference> own = arrangement.placed().stream().map(Placed::window)
            .filter(id -> !below.contains(id)).collect(Collectors.toMap(id -> id, id -> PORTLET));
        return new Layer(key(kind), kind.ordinal() + 1L, 1, arrangement, own, null, "");
    }

    static LayerKey key(LayerKind kind) {
        return new LayerKey("home", kind, kind == LayerKind.PORTAL ? "" : "owner");
    }

    static Placed own(long id, Place place, Locks locks) {
        return new Placed(id, place, false, locks);
    }

    static Placed placed(long id, Place place, boolean minimized, Locks locks) {
        return new Placed(id, place, minimized, locks);
    }
}
