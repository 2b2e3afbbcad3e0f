package org.tongzhou.core.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongzhou.core.pages.LayersTest.FIXED;
import static org.tongzhou.core.pages.LayersTest.MUST_STAY;
import static org.tongzhou.core.pages.LayersTest.PORTLET;
import static org.tongzhou.core.pages.LayersTest.PUSHED;
import static org.tongzhou.core.pages.LayersTest.key;
import static org.tongzhou.core.pages.LayersTest.placed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongzhou.core.pages.Arrangement.Creation;
import org.tongzhou.core.pages.Arrangement.Placed;
import org.tongzhou.core.pages.LayoutEdit.LayoutBase;
import org.tongzhou.core.pages.LayoutEdit.Outcome;
import org.tongzhou.core.shared.RuleViolationException;

/** The change of a page with the portal's windows 1 (left) and 2 (right), by a person whose own windows begin with 100. */
class LayoutEditTest {
    private static final Place LEFT = new Place(0, 0, 6, 8, true);
    private static final Place RIGHT = new Place(6, 0, 6, 8, true);
    private static final Place BELOW = new Place(0, 8, 6, 8, true);
    private static final Place FIRM = new Place(0, 0, 6, 8, false);
    private static final PortletReference HIDDEN = new PortletReference("/secret", "x");
    private static final PortletReference OFF = new PortletReference("/home", "off");

    private final List<WindowDetails> below = new ArrayList<>(List.of(portal(1, LEFT, Locks.NONE), portal(2, RIGHT, Locks.NONE)));
    private final Map<Long, PortletReference> own = new HashMap<>();
    private Set<Long> known = Set.of(1L, 2L, 3L, 4L);
    private Arrangement present = Arrangement.NONE;
    private LayerKind editing = LayerKind.PERSONAL;
    private boolean belowChanged;
    private long nextId = 100;

    @Test
    void aPersonsChangeNamesAllThatHeSees() {
        Outcome outcome = save(List.of(at(1, RIGHT), at(2, LEFT)));

        assertThat(outcome.arrangement().following()).isFalse();
        assertThat(outcome.arrangement().placed()).containsExactly(
            placed(1, RIGHT, false, Locks.NONE), placed(2, LEFT, false, Locks.NONE));
        assertThat(outcome.arrangement().removed()).isEmpty();
        assertThat(outcome.corrections()).isEmpty();
    }

    @Test
    void aNewWindowGetsAnIdAndTellsItByItsKey() {
        Outcome outcome = save(List.of(at(1, LEFT), at(2, RIGHT), created("a", PORTLET, BELOW)));

        assertThat(outcome.created()).isEqualTo(Map.of("a", 100L));
        assertThat(outcome.arrangement().find(100)).contains(placed(100, BELOW, false, Locks.NONE));
    }

    @Test
    void theSameRequestSentTwiceMakesOneWindow() {
        List<WindowChange> windows = List.of(at(1, LEFT), at(2, RIGHT), created("a", PORTLET, BELOW));
        present = save(windows).arrangement();

        Outcome again = save(windows);

        assertThat(again.created()).isEqualTo(Map.of("a", 100L));
        assertThat(again.arrangement()).isEqualTo(present);
    }

    @Test
    void theSameKeyOfALaterRevisionIsAnotherWindow() {
        present = save(List.of(at(1, LEFT), at(2, RIGHT), created("a", PORTLET, BELOW))).arrangement();

        Outcome later = edit(new PageChange("2.x", false,
            List.of(at(1, LEFT), at(2, RIGHT), at(100, BELOW), created("a", PORTLET, new Place(6, 8, 6, 8, true))), List.of()));

        assertThat(later.created()).isEqualTo(Map.of("a", 101L));
    }

    @Test
    void aRemovedWindowIsRememberedAsRemoved() {
        assertThat(save(List.of(at(2, RIGHT)), 1L).arrangement().removed()).containsExactly(1L);
    }

    @Test
    void aWindowThatIsNotNamedIsRemoved() {
        assertThat(save(List.of(at(2, RIGHT))).arrangement().removed()).containsExactly(1L);
    }

    @Test
    void whatWasRemovedEarlierStaysRemovedUntilItIsPlacedAgain() {
        present = save(List.of(at(2, RIGHT)), 1L).arrangement();
        Arrangement stillGone = save(List.of(at(2, LEFT))).arrangement();
        Arrangement back = save(List.of(at(1, LEFT), at(2, RIGHT))).arrangement();

        assertThat(stillGone.removed()).containsExactly(1L);
        assertThat(back.removed()).isEmpty();
        assertThat(back.placed()).hasSize(2);
    }

    @Test
    void anOwnWindowThatIsNotNamedLeavesAndMayComeBack() {
        present = save(List.of(at(1, LEFT), at(2, RIGHT), created("a", PORTLET, BELOW))).arrangement();

        present = save(List.of(at(1, LEFT), at(2, RIGHT))).arrangement();
        assertThat(present.find(100)).isEmpty();
        assertThat(present.removed()).isEmpty();

        assertThat(save(List.of(at(1, LEFT), at(2, RIGHT), at(100, BELOW))).arrangement().find(100)).isPresent();
    }

    @Test
    void whatMustStayCanNotBeRemoved() {
        below.set(0, portal(1, LEFT, MUST_STAY));

        assertRefused("pages.layout.mustStay", List.of(at(2, RIGHT)), 1L);
        assertRefused("pages.layout.mustStay", List.of(at(2, RIGHT)));
    }

    @Test
    void whatIsFixedCanNotBeMovedOrResizedButRemovedAndMinimized() {
        below.set(0, portal(1, LEFT, FIXED));

        assertRefused("pages.layout.fixedPlace", List.of(at(1, BELOW), at(2, RIGHT)));
        assertRefused("pages.layout.fixedPlace", List.of(at(1, new Place(0, 0, 5, 8, true)), at(2, RIGHT)));
        assertThat(save(List.of(at(2, RIGHT)), 1L).arrangement().removed()).containsExactly(1L);
        assertThat(save(List.of(new WindowChange(1L, null, null, LEFT, true, null), at(2, RIGHT))).arrangement().find(1))
            .contains(placed(1, LEFT, true, Locks.NONE));
    }

    @Test
    void aWindowLockedMeanwhileStaysAndIsTold() {
        below.set(0, portal(1, LEFT, MUST_STAY));
        belowChanged = true;

        Outcome outcome = save(List.of(at(2, RIGHT)), 1L);

        assertThat(outcome.corrections()).containsExactly(new Correction(1, "pages.correction.mustStay"));
        assertThat(outcome.arrangement().removed()).isEmpty();
        assertThat(shown(outcome)).extracting(WindowDetails::id).containsExactly(1L, 2L);
    }

    @Test
    void aWindowFixedMeanwhileGoesBackAndIsTold() {
        below.set(0, portal(1, BELOW, FIXED));
        belowChanged = true;

        Outcome outcome = save(List.of(at(1, LEFT), at(2, RIGHT)));

        assertThat(outcome.corrections()).containsExactly(new Correction(1, "pages.correction.fixedPlace"));
        assertThat(outcome.arrangement().find(1).orElseThrow().place()).isEqualTo(BELOW);
    }

    @Test
    void aWindowWithdrawnMeanwhileIsToldAndLeftOut() {
        belowChanged = true;

        Outcome outcome = save(List.of(at(1, LEFT), at(2, RIGHT), at(3, BELOW)));

        assertThat(outcome.corrections()).containsExactly(new Correction(3, "pages.correction.gone"));
        assertThat(outcome.arrangement().find(3)).isEmpty();
        assertThat(outcome.corrections().get(0).text(Locale.CHINA, "待办")).doesNotContain("{");
    }

    @Test
    void aWindowThatCameMeanwhileIsNotTakenForRemoved() {
        below.add(portal(3, BELOW, PUSHED));
        below.add(portal(4, BELOW, Locks.NONE));
        belowChanged = true;

        Outcome outcome = save(List.of(at(1, LEFT), at(2, RIGHT)));

        assertThat(outcome.arrangement().removed()).isEmpty();
        assertThat(shown(outcome)).extracting(WindowDetails::id).containsExactly(1L, 2L, 3L);
    }

    @Test
    void foreignWindowsAreRefused() {
        assertRefused("pages.layout.unknownWindow", List.of(at(1, LEFT), at(2, RIGHT), at(77, BELOW)));
        assertRefused("pages.layout.unknownWindow", List.of(at(1, LEFT), at(2, RIGHT)), 77L);
        assertRefused("pages.layout.unknownWindow", List.of(at(1, LEFT), at(2, RIGHT), at(3, BELOW)));
        belowChanged = true;
        assertRefused("pages.layout.unknownWindow", List.of(at(1, LEFT), at(2, RIGHT), at(77, BELOW)));
    }

    @Test
    void whatThePersonMayNotUseIsForeignToHimAndKeepsItsPlace() {
        below.add(new WindowDetails(3, HIDDEN, BELOW, false, LayerKind.PORTAL, Locks.NONE));
        own.put(50L, HIDDEN);
        present = new Arrangement(false, List.of(placed(1, LEFT, false, Locks.NONE), placed(2, RIGHT, false, Locks.NONE),
            placed(3, LEFT, true, Locks.NONE), placed(50, BELOW, false, Locks.NONE)), Set.of(), Creation.NONE);

        Arrangement saved = save(List.of(at(1, RIGHT), at(2, LEFT))).arrangement();

        assertThat(saved.find(3)).contains(placed(3, LEFT, true, Locks.NONE));
        assertThat(saved.find(50)).contains(placed(50, BELOW, false, Locks.NONE));
        assertRefused("pages.layout.unknownWindow", List.of(at(1, LEFT), at(2, RIGHT), at(3, BELOW)));
    }

    @Test
    void aFirstChangeKeepsThePlaceOfWhatThePersonMayNotUse() {
        below.add(new WindowDetails(3, HIDDEN, BELOW, false, LayerKind.PORTAL, Locks.NONE));

        assertThat(save(List.of(at(1, RIGHT), at(2, LEFT))).arrangement().find(3)).contains(placed(3, BELOW, false, Locks.NONE));
    }

    @Test
    void windowsOfALayerThatIsAwayKeepTheirPlace() {
        present = new Arrangement(false, List.of(placed(1, LEFT, false, Locks.NONE), placed(2, RIGHT, false, Locks.NONE),
            placed(4, BELOW, false, Locks.NONE)), Set.of(3L), Creation.NONE);

        Arrangement saved = save(List.of(at(1, RIGHT), at(2, LEFT))).arrangement();

        assertThat(saved.find(4)).contains(placed(4, BELOW, false, Locks.NONE));
        assertThat(saved.removed()).containsExactly(3L);
    }

    @Test
    void portletsThatAreNotForThePersonOrSwitchedOffCanNotBeAdded() {
        assertRefused("not allowed", List.of(at(1, LEFT), at(2, RIGHT), created("a", HIDDEN, BELOW)));
        assertRefused("switched off", List.of(at(1, LEFT), at(2, RIGHT), created("a", OFF, BELOW)));
    }

    @Test
    void nothingIsCreatedForAChangeThatIsRefused() {
        assertRefused("not allowed", List.of(at(1, LEFT), at(2, RIGHT), created("a", PORTLET, BELOW),
            created("b", HIDDEN, new Place(6, 8, 6, 8, true))));

        assertThat(nextId).isEqualTo(100);
    }

    @Test
    void overlapsAreRefused() {
        assertRefused("pages.layout.overlap", List.of(at(1, LEFT), at(2, LEFT)));
        assertRefused("pages.layout.overlap", List.of(at(1, LEFT), at(2, new Place(5, 7, 6, 8, true))));
        assertRefused("pages.layout.overlap", List.of(at(1, LEFT), at(2, RIGHT), created("a", PORTLET, new Place(0, 0, 12, 60, false))));
    }

    @ParameterizedTest
    @CsvSource({"-1,0,6,8", "0,-1,6,8", "7,0,6,8", "0,0,13,8", "0,0,1,8", "0,0,6,2", "0,0,6,61", "0,1000,6,8",
        "2147483647,0,6,8", "0,0,2147483647,8", "0,2147483647,6,8", "-2147483648,0,6,8", "0,0,6,2147483647"})
    void placesOutsideOfTheGridAreRefused(int x, int y, int width, int height) {
        assertRefused("pages.layout.place", List.of(at(1, new Place(x, y, width, height, false)), at(2, RIGHT)));
    }

    @Test
    void whatStandsThereTwiceIsRefused() {
        assertRefused("pages.layout.twice", List.of(at(1, LEFT), at(1, RIGHT)));
        assertRefused("pages.layout.twice", List.of(at(1, LEFT), at(2, RIGHT)), 1L);
        assertRefused("pages.layout.twice", List.of(at(2, RIGHT)), 1L, 1L);
        assertRefused("pages.layout.twice",
            List.of(created("a", PORTLET, LEFT), created("a", PORTLET, RIGHT)), 1L, 2L);
    }

    @Test
    void incompleteWindowsAreRefused() {
        assertRefused("pages.layout.incomplete", List.of(at(1, null)));
        assertRefused("pages.layout.incomplete", List.of(created("", PORTLET, BELOW)));
        assertRefused("pages.layout.incomplete", List.of(created(null, PORTLET, BELOW)));
        assertRefused("pages.layout.incomplete", List.of(created("a".repeat(61), PORTLET, BELOW)));
        assertRefused("pages.layout.incomplete", List.of(created("a", null, BELOW)));
    }

    @Test
    void aPageHasAtMostFortyWindowsUnlessTheOfficeGaveItMore() {
        List<WindowChange> forty = new ArrayList<>();
        List<WindowDetails> many = new ArrayList<>();
        LongStream.range(0, 41).forEach(i -> {
            Place place = new Place((int) (i % 6) * 2, (int) (i / 6) * 3, 2, 3, false);
            forty.add(created("k" + i, PORTLET, place));
            many.add(portal(i + 1, place, Locks.NONE));
        });
        assertRefused("pages.layout.tooMany", forty, 1L, 2L);
        forty.remove(40);
        assertThat(save(forty, 1L, 2L).created()).hasSize(40);

        below.clear();
        below.addAll(many);
        assertThat(save(many.stream().map(window -> at(window.id(), window.place())).toList()).arrangement().placed()).hasSize(41);
    }

    @Test
    void anOfficeLayerNamesOnlyWhatItChanges() {
        editing = LayerKind.UNIT;

        Arrangement saved = save(List.of(at(1, LEFT), new WindowChange(2L, null, null, RIGHT, false, MUST_STAY),
            created("a", PORTLET, BELOW))).arrangement();

        assertThat(saved.following()).isTrue();
        assertThat(saved.placed()).containsExactly(placed(2, null, false, MUST_STAY), placed(100, BELOW, false, Locks.NONE));
    }

    @Test
    void aLockOfALayerBelowHoldsForOfficeLayersToo() {
        below.set(0, portal(1, LEFT, new Locks(true, true, false)));
        editing = LayerKind.ROLE;

        assertRefused("pages.layout.mustStay", List.of(at(2, RIGHT)), 1L);
        assertRefused("pages.layout.fixedPlace", List.of(at(1, BELOW), at(2, RIGHT)));
        assertThat(save(List.of(at(1, LEFT), at(2, RIGHT))).arrangement().saysNothing()).isTrue();
    }

    @Test
    void aPersonsLocksAreIgnored() {
        assertThat(save(List.of(new WindowChange(1L, null, null, LEFT, false, MUST_STAY), at(2, RIGHT))).arrangement().find(1))
            .contains(placed(1, LEFT, false, Locks.NONE));
    }

    @Test
    void aComparisonTellsWhatComesGoesMovesAndIsLocked() {
        List<WindowDetails> before = List.of(portal(1, LEFT, Locks.NONE), portal(2, RIGHT, Locks.NONE), portal(3, BELOW, Locks.NONE));
        List<WindowDetails> after = List.of(portal(1, LEFT, MUST_STAY), portal(2, BELOW, Locks.NONE), portal(4, RIGHT, Locks.NONE));

        assertThat(LayoutComparison.of(before, after)).isEqualTo(new LayoutComparison(
            List.of(after.get(2)), List.of(before.get(2)), List.of(after.get(1)), List.of(after.get(0))));
    }

    @Test
    void aWindowAsHighAsItsContentHasNotMovedIfOnlyItsRowsAreOthers() {
        List<WindowDetails> before = List.of(portal(1, LEFT.withHeight(11), Locks.NONE), portal(3, BELOW.atRow(11), Locks.NONE));
        List<WindowDetails> after = List.of(portal(1, LEFT, Locks.NONE), portal(3, BELOW, Locks.NONE));

        assertThat(LayoutComparison.of(before, after).moved()).isEmpty();
        assertThat(LayoutComparison.of(before, List.of(portal(1, RIGHT, Locks.NONE), portal(3, BELOW.atRow(0), Locks.NONE))).moved())
            .extracting(WindowDetails::id).containsExactly(1L, 3L);
        assertThat(LayoutComparison.of(List.of(portal(1, FIRM.withHeight(11), Locks.NONE)), List.of(portal(1, FIRM, Locks.NONE))).moved())
            .as("a height that somebody has chosen").hasSize(1);
    }

    @Test
    void aRefusalNamesThePortletsOfTheWindows() {
        assertThatThrownBy(() -> save(List.of(at(1, LEFT), at(2, LEFT)))).isInstanceOfSatisfying(RuleViolationException.class,
            refusal -> assertThat(refusal.text(Locale.CHINA, argument -> argument.equals(PORTLET) ? "常用链接" : argument))
                .isEqualTo("窗口“常用链接”与“常用链接”重叠，请移开其中一个。"));
    }

    private void assertRefused(String messageKey, List<WindowChange> windows, Long... removed) {
        assertThatThrownBy(() -> save(windows, removed)).isInstanceOfSatisfying(RuleViolationException.class,
            refusal -> assertThat(refusal.key()).isEqualTo(messageKey));
    }

    private Outcome save(List<WindowChange> windows, Long... removed) {
        return edit(new PageChange("1.x", false, windows, List.of(removed)));
    }

    private Outcome edit(PageChange change) {
        return new LayoutEdit(base(), change).apply(portlet -> {
            own.put(nextId, portlet);
            return nextId++;
        });
    }

    private LayoutBase base() {
        Layer layer = new Layer(key(editing), 9, 1, present, own, null, "");
        return new LayoutBase(layer, below, belowChanged, portlet -> !portlet.equals(HIDDEN),
            portlet -> portlet.equals(HIDDEN) ? Optional.of("not allowed") : portlet.equals(OFF) ? Optional.of("switched off") : Optional.empty(),
            known);
    }

    private List<WindowDetails> shown(Outcome outcome) {
        LayoutBase base = base();
        return base.page(base.layer().with(outcome.arrangement(), own));
    }

    private static WindowDetails portal(long id, Place place, Locks locks) {
        return new WindowDetails(id, PORTLET, place, false, LayerKind.PORTAL, locks);
    }

    private static WindowChange at(long id, Place place) {
        return new WindowChange(id, null, null, place, false, Locks.NONE);
    }

    private static WindowChange created(String key, PortletReference portlet, Place place) {
        return new WindowChange(null, key, portlet, place, false, Locks.NONE);
    }
}
