package org.tongzhou.it.pages;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.pages.Correction;
import org.tongzhou.core.pages.LayerKey;
import org.tongzhou.core.pages.LayerKind;
import org.tongzhou.core.pages.LayoutComparison;
import org.tongzhou.core.pages.Locks;
import org.tongzhou.core.pages.PageChange;
import org.tongzhou.core.pages.PageDetails;
import org.tongzhou.core.pages.PageTab;
import org.tongzhou.core.pages.Place;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.SavedPage;
import org.tongzhou.core.pages.WindowChange;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

class ArrangementServiceIT extends PagesTest {
    @Resource(lookup = "jdbc/tongzhou")
    DataSource dataSource;

    @Test
    void whatAPersonArrangesComesBackAndIsNobodyElses() throws Exception {
        PageDetails page = importTwoWindows();
        long welcome = page.windows().get(0).id();
        long links = page.windows().get(1).id();

        SavedPage saved = staff.get(() -> arrangements.save(name, change(page, at(welcome, RIGHT), at(links, LEFT),
            created("neu", LINKS, BELOW))));
        commitAndBegin();

        long added = saved.created().get("neu");
        assertThat(saved.page()).isEqualTo(open(staff));
        assertThat(saved.page().arranged()).isTrue();
        assertThat(saved.corrections()).isEmpty();
        assertThat(open(staff).windows()).extracting(WindowDetails::id, WindowDetails::place).containsExactly(
            tuple(links, LEFT), tuple(welcome, RIGHT), tuple(added, BELOW));
        assertThat(open(other)).isEqualTo(page);
    }

    @Test
    void personalChangesSurviveChangesBelow() throws Exception {
        PageDetails page = importTwoWindows();
        long welcome = page.windows().get(0).id();
        staff.get(() -> arrangements.save(name, removal(page, welcome)));
        commitAndBegin();

        importPage("""
            {"portlet":"/home::links","x":0,"y":0,"width":12,"height":9},
            {"portlet":"/home::welcome","x":0,"y":9,"width":12,"height":9},
            {"portlet":"/home::note","x":0,"y":18,"width":12,"height":9},
            {"portlet":"/home::colleagues","x":0,"y":27,"width":4,"height":9,"pushed":true}""", "");

        assertThat(open(staff).windows()).extracting(window -> window.portlet().portlet(), WindowDetails::place).containsExactly(
            tuple("colleagues", new Place(0, 0, 4, 9, false)), tuple("links", RIGHT));
        assertThat(staff.get(() -> arrangements.listOffered(name))).extracting(window -> window.portlet().portlet())
            .containsExactly("welcome", "note");
    }

    @Test
    void anOfferedWindowIsPlacedAgainByItsId() throws Exception {
        PageDetails page = importTwoWindows();
        long welcome = page.windows().get(0).id();
        PageDetails without = staff.get(() -> arrangements.save(name, removal(page, welcome))).page();
        assertThat(without.windows()).extracting(WindowDetails::id).doesNotContain(welcome);

        PageDetails with = staff.get(() -> arrangements.save(name, change(without, at(welcome, BELOW)))).page();

        assertThat(with.windows()).extracting(WindowDetails::id).contains(welcome);
        assertThat(staff.get(() -> arrangements.listOffered(name))).isEmpty();
    }

    @Test
    void aRemovedOwnWindowComesBackWithItsPreferences() throws Exception {
        PageDetails page = importTwoWindows();
        SavedPage saved = staff.get(() -> arrangements.save(name, change(page, created("a", LINKS, BELOW))));
        long own = saved.created().get("a");
        staff.run(() -> preferences.store(own, values("links", "1")));
        commitAndBegin();
        PageDetails without = staff.get(() -> arrangements.save(name, removal(saved.page(), own))).page();
        commitAndBegin();

        staff.get(() -> arrangements.save(name, change(without, at(own, BELOW))));
        commitAndBegin();

        assertThat(open(staff).windows()).extracting(WindowDetails::id).contains(own);
        assertThat(staff.get(() -> preferences.loadPage(page.id())).of(own)).isEqualTo(values("links", "1"));
    }

    @Test
    void ofTwoSavesOfOneRevisionTheLaterIsTold() throws Exception {
        PageDetails page = importTwoWindows();
        long welcome = page.windows().get(0).id();
        staff.get(() -> arrangements.save(name, change(page, at(welcome, BELOW))));
        commitAndBegin();
        PageChange late = removal(page, welcome);

        assertRefused(StaleDataException.class, "pages.layout.stale", () -> staff.get(() -> arrangements.save(name, late)));
        assertThat(open(staff).windows()).hasSize(2);

        PageDetails overwritten = staff.get(() -> arrangements.save(name,
            new PageChange(late.revision(), true, late.windows(), late.removed()))).page();
        assertThat(overwritten.windows()).hasSize(1);
    }

    @RepeatedTest(4) // whether the two really meet is chance
    void ofTwoSavesAtOnceOneWins() throws Exception {
        PageDetails page = importTwoWindows();
        long welcome = page.windows().get(0).id();
        transaction.commit();

        List<Object> first = together(() -> arrangements.save(name, change(page, at(welcome, BELOW))),
            () -> arrangements.save(name, removal(page, welcome)));
        PageDetails now = open(staff);
        List<Object> second = together(() -> arrangements.save(name, change(now, created("a", LINKS, new Place(0, 40, 4, 4, false)))),
            () -> arrangements.save(name, change(now, created("b", LINKS, new Place(0, 40, 4, 4, false)))));

        assertThat(List.of(first, second)).allSatisfy(outcomes -> {
            assertThat(outcomes).filteredOn(SavedPage.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(StaleDataException.class::isInstance).hasSize(1);
        });
    }

    @Test
    void theSameRequestSentTwiceMakesOneWindow() throws Exception {
        PageDetails page = importTwoWindows();
        PageChange change = change(page, created("a", LINKS, BELOW));

        SavedPage first = staff.get(() -> arrangements.save(name, change));
        commitAndBegin();
        SavedPage again = staff.get(() -> arrangements.save(name, change));
        SavedPage overwriting = staff.get(() -> arrangements.save(name,
            new PageChange(change.revision(), true, change.windows(), change.removed())));
        commitAndBegin();

        assertThat(again).isEqualTo(first);
        assertThat(overwriting.created()).isEqualTo(first.created());
        assertThat(open(staff).windows()).hasSize(3);
        assertThat(count("SELECT COUNT(*) FROM pages_windows WHERE layer_owner = ?", staffName)).isEqualTo(1);
    }

    @Test
    void whatALayerLockedMeanwhileIsPutBackAndTold() throws Exception {
        PageDetails page = importTwoWindows();
        long welcome = page.windows().get(0).id();
        long links = page.windows().get(1).id();
        PageDetails editor = asOperator(() -> layers.openLayer(LayerKey.portal(name)));
        asOperator(() -> layers.saveLayer(LayerKey.portal(name), change(editor,
            at(welcome, LEFT, new Locks(true, false, false)), at(links, RIGHT, new Locks(false, true, false))), ""));
        commitAndBegin();

        SavedPage saved = staff.get(() -> arrangements.save(name,
            new PageChange(page.revision(), false, List.of(at(links, BELOW)), List.of(welcome))));

        assertThat(saved.corrections()).containsExactlyInAnyOrder(
            new Correction(welcome, "pages.correction.mustStay"), new Correction(links, "pages.correction.fixedPlace"));
        assertThat(saved.page().windows()).extracting(WindowDetails::id, WindowDetails::place).containsExactly(
            tuple(welcome, LEFT), tuple(links, RIGHT));
        assertThat(saved.page().windows().get(0).removable(LayerKind.PERSONAL)).isFalse();
    }

    @Test
    void lockedWindowsAreNeitherRemovedNorMoved() throws Exception {
        PageDetails page = importPage("""
            {"portlet":"/home::welcome","x":0,"y":0,"width":6,"height":8,"mustStay":true},
            {"portlet":"/home::links","x":6,"y":0,"width":6,"height":8,"fixedPlace":true}""", "");
        long welcome = page.windows().get(0).id();
        long links = page.windows().get(1).id();

        assertRefused(RuleViolationException.class, "pages.layout.mustStay",
            () -> staff.get(() -> arrangements.save(name, removal(page, welcome))));
        assertRefused(RuleViolationException.class, "pages.layout.fixedPlace",
            () -> staff.get(() -> arrangements.save(name, change(page, at(links, BELOW)))));
        assertThat(open(staff)).isEqualTo(page);
    }

    @Test
    void hostileLayoutsAreRefusedAndChangeNothing() throws Exception {
        PageDetails page = importTwoWindows();
        long welcome = page.windows().get(0).id();
        long foreign = other.get(() -> arrangements.save(name, change(page, created("a", LINKS, BELOW)))).created().get("a");
        PageTab othersTab = other.get(() -> tabs.addTab("别人的"));
        commitAndBegin();

        for (Place place : List.of(new Place(-1, 0, 6, 8, false), new Place(0, 0, 13, 8, false), new Place(0, 0, 6, 61, false),
            new Place(Integer.MAX_VALUE, 0, 6, 8, false), new Place(0, 1000, 6, 8, false))) {
            assertRefused(RuleViolationException.class, "pages.layout.place",
                () -> staff.get(() -> arrangements.save(name, change(page, at(welcome, place)))));
        }
        assertRefused(RuleViolationException.class, "pages.layout.overlap",
            () -> staff.get(() -> arrangements.save(name, change(page, at(welcome, RIGHT)))));
        assertRefused(RuleViolationException.class, "pages.layout.unknownWindow",
            () -> staff.get(() -> arrangements.save(name, change(page, at(foreign, BELOW)))));
        assertRefused(RuleViolationException.class, "pages.layout.twice",
            () -> staff.get(() -> arrangements.save(name, change(page, at(welcome, LEFT), at(welcome, BELOW)))));
        assertRefused(NotFoundException.class, "pages.notFound",
            () -> staff.get(() -> arrangements.save(othersTab.name(), new PageChange("0.", true, List.of(), List.of()))));
        assertRefused(NotFoundException.class, "pages.windowNotFound",
            () -> staff.run(() -> arrangements.minimize(name, foreign, true)));
        assertRefused(NotFoundException.class, "pages.windowNotFound",
            () -> staff.run(() -> preferences.store(foreign, values("a", "1"))));
        assertThat(open(staff)).isEqualTo(page);
    }

    @Test
    void restoringTheDefaultDoesWhatTheComparisonSaid() throws Exception {
        PageDetails page = importTwoWindows();
        long welcome = page.windows().get(0).id();
        long links = page.windows().get(1).id();
        SavedPage saved = staff.get(() -> arrangements.save(name,
            new PageChange(page.revision(), false, List.of(at(links, LEFT), created("a", LINKS, RIGHT)), List.of(welcome))));
        commitAndBegin();

        LayoutComparison comparison = staff.get(() -> arrangements.compareDefault(name));
        PageDetails restored = staff.get(() -> arrangements.restoreDefault(name, saved.page().revision()));
        commitAndBegin();

        assertThat(comparison.added()).extracting(WindowDetails::id).containsExactly(welcome);
        assertThat(comparison.removed()).extracting(WindowDetails::id).containsExactly(saved.created().get("a"));
        assertThat(comparison.moved()).extracting(WindowDetails::id, WindowDetails::place).containsExactly(tuple(links, RIGHT));
        assertThat(restored.arranged()).isFalse();
        assertThat(restored.windows()).isEqualTo(page.windows());
        assertThat(open(staff)).isEqualTo(restored);
        assertRefused(StaleDataException.class, "pages.layout.stale",
            () -> staff.get(() -> arrangements.restoreDefault(name, page.revision())));
    }

    @Test
    void anOwnPageHasNoDefault() throws Exception {
        PageTab tab = staff.get(() -> tabs.addTab("督查"));
        String revision = staff.get(() -> pages.openPage(tab.name())).revision();

        assertThat(staff.get(() -> arrangements.compareDefault(tab.name()))).isEqualTo(new LayoutComparison(List.of(), List.of(), List.of(), List.of()));
        assertRefused(RuleViolationException.class, "pages.layout.noDefault",
            () -> staff.get(() -> arrangements.restoreDefault(tab.name(), revision)));
    }

    @Test
    void aMinimizedWindowIsRememberedAndNothingElseChanges() throws Exception {
        PageDetails page = importTwoWindows();
        long links = page.windows().get(1).id();

        staff.run(() -> arrangements.minimize(name, links, true));
        commitAndBegin();

        PageDetails minimized = open(staff);
        assertThat(minimized.revision()).isEqualTo(page.revision());
        assertThat(minimized.arranged()).isFalse();
        assertThat(minimized.windows()).extracting(WindowDetails::minimized).containsExactly(false, true);
        assertThat(open(other)).isEqualTo(page);

        staff.get(() -> arrangements.save(name, change(minimized, at(page.windows().get(0).id(), BELOW))));
        staff.run(() -> arrangements.minimize(name, links, false));
        commitAndBegin();
        assertThat(open(staff).windows()).extracting(WindowDetails::minimized).containsOnly(false);
        assertThat(open(staff).arranged()).isTrue();
    }

    @Test
    void manySavesInARowLeaveABoundedHistory() throws Exception {
        PageDetails page = importTwoWindows();
        int saves = Integer.getInteger("tongzhou.test.saves", 300);
        for (int i = 0; i < saves; i++) {
            Place place = new Place(0, 8, 2 + i % 10, 3, false);
            page = save(page, place, i);
            commitAndBegin();
        }

        PageDetails last = open(staff);
        assertThat(last).isEqualTo(page);
        assertThat(last.revision()).startsWith(saves + ".");
        assertThat(count("SELECT COUNT(*) FROM pages_arrangement_versions WHERE changed_by = ?", staffName)).isEqualTo(20);
        assertThat(count("SELECT COUNT(*) FROM pages_windows WHERE layer_owner = ?", staffName)).isLessThanOrEqualTo(260);
    }

    /** Each save replaces the one window of the person's own by another. */
    private PageDetails save(PageDetails page, Place place, int i) {
        List<Long> own = page.windows().stream().filter(window -> window.origin() == LayerKind.PERSONAL)
            .map(WindowDetails::id).toList();
        PageChange without = removal(page, own.toArray(Long[]::new));
        List<WindowChange> windows = new ArrayList<>(without.windows());
        windows.add(created("k" + i, LINKS, place));
        return staff.get(() -> arrangements.save(name, new PageChange(page.revision(), false, windows, without.removed()))).page();
    }

    @Test
    void aPageHasAtMostFortyWindows() throws Exception {
        importTwoWindows();
        PageTab tab = staff.get(() -> tabs.addTab("满"));
        PageDetails empty = staff.get(() -> pages.openPage(tab.name()));
        var windows = IntStream.range(0, 41)
            .mapToObj(i -> created("k" + i, LINKS, new Place(i % 6 * 2, i / 6 * 3, 2, 3, false))).toList();
        commitAndBegin();

        assertRefused(RuleViolationException.class, "pages.layout.tooMany", () -> staff.get(() -> arrangements.save(tab.name(),
            new PageChange(empty.revision(), false, windows, List.of()))));
        SavedPage saved = staff.get(() -> arrangements.save(tab.name(),
            new PageChange(empty.revision(), false, windows.subList(0, 40), List.of())));
        assertThat(saved.page().windows()).hasSize(40);
        assertThat(saved.page().windows().stream().map(WindowDetails::id).collect(toSet())).hasSize(40);
    }

    @Test
    void anUnknownPortletIsAWindowLikeOthersSinceItMayBeDeployedLater() throws Exception {
        PageDetails page = importTwoWindows();
        PortletReference unknown = new PortletReference("/no-such", "portlet");

        assertThat(staff.get(() -> arrangements.save(name, change(page, created("a", unknown, BELOW)))).page().windows())
            .extracting(WindowDetails::portlet).contains(unknown);
    }

    /** What the two come to, begun at the same moment, each in a transaction of its own. */
    private List<Object> together(Callable<SavedPage> one, Callable<SavedPage> another) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> futures = new ArrayList<>();
            for (Callable<SavedPage> work : List.of(one, another)) {
                futures.add(threads.submit(() -> staff.get(() -> outcome(barrier, work))));
            }
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private static Object outcome(CyclicBarrier barrier, Callable<SavedPage> work) {
        try {
            barrier.await();
            return work.call();
        } catch (Exception e) {
            return e;
        }
    }

    private long count(String query, String argument) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
