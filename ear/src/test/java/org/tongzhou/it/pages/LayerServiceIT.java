package org.tongzhou.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.pages.GridUpgrade;
import org.tongzhou.core.pages.LayerEffect;
import org.tongzhou.core.pages.LayerKey;
import org.tongzhou.core.pages.LayerKind;
import org.tongzhou.core.pages.LayerRow;
import org.tongzhou.core.pages.LayerVersion;
import org.tongzhou.core.pages.Locks;
import org.tongzhou.core.pages.PageChange;
import org.tongzhou.core.pages.PageCleaning;
import org.tongzhou.core.pages.PageDetails;
import org.tongzhou.core.pages.PageLink;
import org.tongzhou.core.pages.PageTab;
import org.tongzhou.core.pages.Place;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.SavedPage;
import org.tongzhou.core.pages.WindowChange;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;

class LayerServiceIT extends PagesTest {
    private static final Locks PUSHED = new Locks(false, false, true);

    @Inject
    NotificationService notifications;
    @Inject
    PageCleaning cleaning;
    @Inject
    GridUpgrade upgrade;
    @Resource(lookup = "jdbc/tongzhou")
    DataSource dataSource;

    @Test
    void aPersonsPageIsThatOfThePortalTheUnitAndTheRoles() throws Exception {
        importTwoWindows();
        add(unitLayer(), new Place(0, 8, 4, 8, false), Locks.NONE);
        add(new LayerKey(name, LayerKind.ROLE, "leader"), new Place(4, 8, 4, 8, false), Locks.NONE);

        assertThat(open(staff).windows()).extracting(WindowDetails::origin)
            .containsExactly(LayerKind.PORTAL, LayerKind.PORTAL, LayerKind.UNIT);
        assertThat(open(other).windows()).extracting(WindowDetails::origin)
            .containsExactly(LayerKind.PORTAL, LayerKind.PORTAL, LayerKind.UNIT, LayerKind.ROLE);
        assertThat(asOperator(() -> layers.viewAs(name, LayerKind.PERSONAL, otherName)).windows()).isEqualTo(open(other).windows());
        assertThat(asOperator(() -> layers.viewAs(name, LayerKind.UNIT, unit)).windows()).isEqualTo(open(staff).windows());
        assertThat(asOperator(() -> layers.viewAs(name, LayerKind.ROLE, "leader")).windows()).hasSize(3);
        assertThat(asOperator(() -> layers.viewAs(name, LayerKind.PORTAL, "")).windows()).hasSize(2);
    }

    @Test
    void theLayersOfAPageAreListedWithThoseTheyReach() throws Exception {
        importTwoWindows();
        add(unitLayer(), BELOW, new Locks(true, false, false));
        add(new LayerKey(name, LayerKind.ROLE, "publisher"), BELOW, Locks.NONE);

        List<LayerRow> rows = asOperator(() -> layers.listLayers(name));

        assertThat(rows).extracting(row -> row.key().kind(), LayerRow::windows, LayerRow::locked, LayerRow::changedBy).containsExactly(
            tuple(LayerKind.PORTAL, 2, 0, Operator.USERNAME), tuple(LayerKind.UNIT, 1, 1, Operator.USERNAME),
            tuple(LayerKind.ROLE, 1, 0, Operator.USERNAME));
        assertThat(rows.get(0).people()).isGreaterThanOrEqualTo(2);
        assertThat(rows.get(1).people()).isEqualTo(2);
    }

    @Test
    void theEffectIsToldBeforeItIsWrought() throws Exception {
        PageDetails page = importTwoWindows();
        staff.get(() -> arrangements.save(name, change(page, at(page.windows().get(0).id(), BELOW))));
        commitAndBegin();
        PageDetails editor = asOperator(() -> layers.openLayer(unitLayer()));
        PageChange change = new PageChange(editor.revision(), false,
            List.of(at(page.windows().get(1).id(), LEFT), created("a", LINKS, RIGHT)), List.of(page.windows().get(0).id()));

        LayerEffect effect = asOperator(() -> layers.previewEffect(unitLayer(), change));

        assertThat(effect.people()).isEqualTo(2);
        assertThat(effect.arranged()).isEqualTo(1);
        assertThat(effect.change().added()).extracting(WindowDetails::portlet).containsExactly(LINKS);
        assertThat(effect.change().removed()).extracting(WindowDetails::portlet).containsExactly(WELCOME);
        assertThat(effect.change().moved()).extracting(WindowDetails::place).containsExactly(LEFT);
        assertThat(open(other)).isEqualTo(page);
    }

    @Test
    void everyVersionIsKeptAndComesBack() throws Exception {
        importTwoWindows();
        long first = add(unitLayer(), BELOW, Locks.NONE);
        PageDetails editor = asOperator(() -> layers.openLayer(unitLayer()));
        asOperator(() -> layers.saveLayer(unitLayer(), removal(editor, first), "清空"));
        commitAndBegin();
        assertThat(open(staff).windows()).hasSize(2);

        Slice<LayerVersion> versions = asOperator(() -> layers.listVersions(unitLayer(), new PageRequest(0, 1)));
        Slice<LayerVersion> second = asOperator(() -> layers.listVersions(unitLayer(), new PageRequest(1, 1)));
        asOperator(() -> layers.restoreVersion(unitLayer(), 1));
        commitAndBegin();

        assertThat(versions.total()).isEqualTo(2);
        assertThat(versions.rows()).extracting(LayerVersion::number, LayerVersion::comment, LayerVersion::windows)
            .containsExactly(tuple(2, "清空", 0));
        assertThat(second.rows()).extracting(LayerVersion::number, LayerVersion::comment, LayerVersion::windows)
            .containsExactly(tuple(1, "", 1));
        assertThat(open(staff).windows()).extracting(WindowDetails::id).contains(first);
        assertThat(asOperator(() -> layers.listVersions(unitLayer(), new PageRequest(0, 9))).rows()).extracting(LayerVersion::number)
            .containsExactly(3, 2, 1);
        assertRefused(NotFoundException.class, "pages.layer.versionNotFound",
            () -> asOperator(() -> layers.restoreVersion(unitLayer(), 99)));
    }

    @Test
    void aDeletedLayerSaysNothingAndCanBeRestored() throws Exception {
        importTwoWindows();
        add(unitLayer(), BELOW, Locks.NONE);

        Operator.run(() -> layers.deleteLayer(unitLayer()));
        commitAndBegin();
        assertThat(open(staff).windows()).hasSize(2);
        assertThat(asOperator(() -> layers.listLayers(name))).hasSize(1);
        assertRefused(NotFoundException.class, "pages.layer.notFound", () -> Operator.run(() -> layers.deleteLayer(unitLayer())));
        assertRefused(RuleViolationException.class, "pages.layer.portalStays",
            () -> Operator.run(() -> layers.deleteLayer(LayerKey.portal(name))));

        asOperator(() -> layers.restoreVersion(unitLayer(), 1));
        commitAndBegin();
        assertThat(open(staff).windows()).hasSize(3);
    }

    @Test
    void ofTwoAdministratorsTheLaterIsTold() throws Exception {
        importTwoWindows();
        PageDetails editor = asOperator(() -> layers.openLayer(unitLayer()));
        add(unitLayer(), BELOW, Locks.NONE);

        assertRefused(StaleDataException.class, "pages.layer.stale",
            () -> asOperator(() -> layers.saveLayer(unitLayer(), change(editor), "")));
    }

    @Test
    void whoIsPushedAWindowSeesItAndIsNotified() throws Exception {
        PageDetails page = importTwoWindows();
        staff.get(() -> arrangements.save(name, change(page, at(page.windows().get(0).id(), BELOW))));
        commitAndBegin();

        long pushed = add(unitLayer(), new Place(0, 16, 4, 8, false), PUSHED);

        assertThat(open(staff).windows()).extracting(WindowDetails::id).contains(pushed);
        assertThat(staff.get(() -> notifications.listOwn(new PageRequest(0, 5))).rows())
            .extracting(row -> row.text(Locale.CHINA)).anySatisfy(text -> assertThat(text).contains(name));
        PageDetails shown = open(staff);
        staff.get(() -> arrangements.save(name, removal(shown, pushed)));
        commitAndBegin();
        assertThat(open(staff).windows()).extracting(WindowDetails::id).doesNotContain(pushed);
    }

    @Test
    void layersOfNobodyAndPersonalOnesHaveNoEditor() throws Exception {
        importTwoWindows();

        for (LayerKey key : List.of(new LayerKey(name, LayerKind.UNIT, "没有的科室"), new LayerKey(name, LayerKind.ROLE, "no-role"),
            LayerKey.personal(name, staffName))) {
            assertRefused(NotFoundException.class, "pages.layer.notFound", () -> asOperator(() -> layers.openLayer(key)));
        }
        assertRefused(NotFoundException.class, "pages.notFound", () -> asOperator(() -> layers.openLayer(LayerKey.portal("no-such-page"))));
        assertRefused(NotFoundException.class, "pages.layer.notFound",
            () -> asOperator(() -> layers.viewAs(name, LayerKind.PERSONAL, "nobody")));
        PageTab own = staff.get(() -> tabs.addTab("自己的"));
        commitAndBegin();
        assertRefused(NotFoundException.class, "pages.notFound", () -> asOperator(() -> layers.openLayer(LayerKey.portal(own.name()))));
        assertRefused(NotFoundException.class, "pages.notFound",
            () -> asOperator(() -> layers.viewAs(own.name(), LayerKind.PERSONAL, staffName)));
        assertRefused(NotFoundException.class, "pages.notFound", () -> Operator.run(() -> pages.deletePage(own.name())));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> staff.get(() -> layers.openLayer(LayerKey.portal(name))));
    }

    @Test
    void unitsAndRolesAreThoseThatPeopleHave() throws Exception {
        assertThat(asOperator(layers::listUnits)).contains(unit);
        assertThat(asOperator(layers::listRoles)).startsWith("staff", "publisher", "leader", "system-admin");
    }

    @Test
    void aFileCarriesLayersAndAFileWithoutThemLeavesThemAsTheyAre() throws Exception {
        importPage("""
            {"key":"a","portlet":"/home::welcome","x":0,"y":0,"width":6,"height":8}""", """
            ,"layers":[{"kind":"UNIT","owner":"%s","windows":[
              {"window":"a","x":6,"y":0,"width":6,"height":8,"fixedPlace":true},
              {"portlet":"/home::links","x":0,"y":0,"width":6,"height":8}]}]""".formatted(unit));
        PageDetails before = open(staff);
        assertThat(before.windows()).extracting(WindowDetails::portlet, WindowDetails::place, WindowDetails::origin).containsExactly(
            tuple(LINKS, new Place(0, 0, 6, 8, false), LayerKind.UNIT), tuple(WELCOME, new Place(6, 0, 6, 8, false), LayerKind.PORTAL));

        String export = asOperator(pages::exportPages);
        importPages(export);
        commitAndBegin();
        assertThat(open(staff)).isEqualTo(before);

        importPage("{\"portlet\":\"/home::welcome\",\"x\":0,\"y\":0,\"width\":6,\"height\":8}", "");
        assertThat(open(staff).windows()).isEqualTo(before.windows());
        importPage("{\"portlet\":\"/home::welcome\",\"x\":0,\"y\":0,\"width\":6,\"height\":8}", ",\"layers\":[]");
        assertThat(open(staff).windows()).extracting(WindowDetails::portlet).containsExactly(WELCOME);
    }

    @Test
    void whatIsOutdatedIsCleanedUpUnlessAVersionNamesIt() throws Exception {
        PageDetails page = importTwoWindows();
        long ofUnit = add(unitLayer(), BELOW, Locks.NONE);
        PageDetails editor = asOperator(() -> layers.openLayer(unitLayer()));
        asOperator(() -> layers.saveLayer(unitLayer(), removal(editor, ofUnit), ""));
        PageDetails before = open(staff);
        SavedPage saved = staff.get(() -> arrangements.save(name, change(before, created("a", LINKS, BELOW))));
        long own = saved.created().get("a");
        PageDetails now = staff.get(() -> arrangements.save(name, removal(saved.page(), own))).page();
        for (int i = 0; i < 20; i++) {
            Place place = new Place(0, 20 + i % 2, 6, 8, false);
            PageDetails last = now;
            now = staff.get(() -> arrangements.save(name, change(last, at(page.windows().get(0).id(), place)))).page();
        }
        PageTab deleted = staff.get(() -> tabs.addTab("旧"));
        staff.run(() -> tabs.deleteTab(deleted.name()));
        PageTab recent = staff.get(() -> tabs.addTab("新"));
        staff.run(() -> tabs.deleteTab(recent.name()));
        staff.get(() -> tabs.shareTab(name, List.of(otherName), ""));
        commitAndBegin();
        Instant longAgo = Instant.now().minus(Duration.ofDays(31));
        update("UPDATE pages_windows SET left_at = ? WHERE id = ? AND left_at IS NOT NULL", longAgo, own);
        update("UPDATE pages_windows SET left_at = ? WHERE id = ? AND left_at IS NOT NULL", longAgo, ofUnit);
        update("UPDATE pages_pages SET deleted_at = ? WHERE name = ?", longAgo, deleted.name());
        update("UPDATE pages_shares SET offered_at = ? WHERE from_username = ?", longAgo, staffName);
        commitAndBegin();

        Operator.run(() -> cleaning.deleteOutdated());
        Operator.run(() -> cleaning.deleteOutdated());
        commitAndBegin();

        assertThat(exists("SELECT id FROM pages_windows WHERE id = ?", own)).isFalse();
        assertThat(exists("SELECT id FROM pages_windows WHERE id = ?", ofUnit)).isTrue();
        assertThat(exists("SELECT id FROM pages_pages WHERE name = ?", deleted.name())).isFalse();
        assertThat(exists("SELECT id FROM pages_shares WHERE from_username = ?", staffName)).isFalse();
        assertThat(staff.get(() -> tabs.restoreTab(recent.name()))).isEqualTo(recent);
        assertThat(other.get(tabs::listOffers)).isEmpty();
        PageDetails shown = now;
        assertRefused(RuleViolationException.class, "pages.layout.unknownWindow",
            () -> staff.get(() -> arrangements.save(name, change(shown, at(own, new Place(0, 900, 6, 8, false))))));
    }

    @Test
    void pagesInColumnsAreArrangedOnce() throws Exception {
        PageDetails page = importPage("{\"portlet\":\"/home::welcome\",\"x\":3,\"y\":0,\"width\":5,\"height\":5}", "");
        update("INSERT INTO pages_columns (window_id, page_id, column_count, column_number, ordinal) VALUES (?, ?, 3, 2, 0)",
            page.windows().get(0).id(), page.id());
        commitAndBegin();

        upgrade.arrangeOnce();
        upgrade.arrangeOnce();
        commitAndBegin();

        assertThat(open(staff).windows()).extracting(WindowDetails::place).containsExactly(new Place(4, 0, 4, 8, true));
    }

    @Test
    void aWindowIsPutOnceBelowTheOthersOfAPageThatHasNone() throws Exception {
        PageDetails page = importPage("{\"portlet\":\"/home::welcome\",\"x\":0,\"y\":0,\"width\":12,\"height\":8}", "");
        staff.get(() -> arrangements.save(name, change(page, at(page.windows().get(0).id(), new Place(0, 0, 6, 8, false)))));
        commitAndBegin();
        assertThat(asOperator(() -> layers.listPagesWithout(LINKS))).extracting(PageLink::name).contains(name);
        assertThat(asOperator(() -> layers.listPagesWithout(WELCOME))).extracting(PageLink::name).doesNotContain(name);

        for (int clicks = 0; clicks < 2; clicks++) {
            Operator.run(() -> layers.addWindow(name, LINKS, false));
            commitAndBegin();
        }

        assertThat(open(other).windows()).extracting(WindowDetails::portlet).containsExactly(WELCOME, LINKS);
        assertThat(open(other).windows().get(1).place()).satisfies(place -> {
            assertThat(place.x()).isZero();
            assertThat(place.y()).isEqualTo(8);
        });
        assertThat(open(staff).windows()).as("who arranged it himself").extracting(WindowDetails::portlet).containsExactly(WELCOME);
        assertThat(asOperator(() -> layers.listPagesWithout(LINKS))).extracting(PageLink::name).doesNotContain(name);
        assertRefused(NotFoundException.class, "pages.notFound", () -> Operator.run(() -> layers.addWindow("no-such-page", LINKS, false)));
        assertRefused(NotFoundException.class, "pages.layer.notDeployed", () -> Operator.run(() -> layers.addWindow(name, new PortletReference("/gone", "x"), false)));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> staff.run(() -> layers.addWindow(name, LINKS, false)));
    }

    @Test
    void aWindowThatIsPushedReachesThoseWhoArrangedThePage() throws Exception {
        PageDetails page = importPage("{\"portlet\":\"/home::welcome\",\"x\":0,\"y\":0,\"width\":12,\"height\":8}", "");
        staff.get(() -> arrangements.save(name, change(page, at(page.windows().get(0).id(), new Place(0, 0, 6, 8, false)))));
        commitAndBegin();

        Operator.run(() -> layers.addWindow(name, LINKS, true));
        commitAndBegin();

        assertThat(open(staff).windows()).extracting(WindowDetails::portlet).containsExactly(WELCOME, LINKS);
    }

    private LayerKey unitLayer() {
        return new LayerKey(name, LayerKind.UNIT, unit);
    }

    /** Adds a window of links to the layer and answers its id. */
    private long add(LayerKey key, Place place, Locks locks) throws Exception {
        PageDetails editor = asOperator(() -> layers.openLayer(key));
        SavedPage saved = asOperator(() -> layers.saveLayer(key,
            change(editor, new WindowChange(null, "neu", LINKS, place, false, locks)), ""));
        commitAndBegin();
        return saved.created().get("neu");
    }

    private void update(String statement, Object... arguments) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < arguments.length; i++) {
                prepared.setObject(i + 1, arguments[i] instanceof Instant instant ? Timestamp.from(instant) : arguments[i]);
            }
            assertThat(prepared.executeUpdate()).isPositive();
        }
    }

    private boolean exists(String query, Object argument) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, argument);
            return statement.executeQuery().next();
        }
    }
}
