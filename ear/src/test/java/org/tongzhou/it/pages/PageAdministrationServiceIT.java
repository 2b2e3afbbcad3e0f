package org.tongzhou.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.pages.LayerEffect;
import org.tongzhou.core.pages.LayerKey;
import org.tongzhou.core.pages.LayerKind;
import org.tongzhou.core.pages.LayerService;
import org.tongzhou.core.pages.Locks;
import org.tongzhou.core.pages.PageAdministrationService;
import org.tongzhou.core.pages.PageChange;
import org.tongzhou.core.pages.PageDetails;
import org.tongzhou.core.pages.PageService;
import org.tongzhou.core.pages.Place;
import org.tongzhou.core.pages.PortalPage;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.PortletUse;
import org.tongzhou.core.pages.PortletUseService;
import org.tongzhou.core.pages.TabService;
import org.tongzhou.core.pages.WindowChange;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

class PageAdministrationServiceIT extends ContainerTest {
    private static final PortletReference LINKS = new PortletReference("/home", "links");

    @Inject
    PageAdministrationService administration;
    @Inject
    PageService pages;
    @Inject
    LayerService layers;
    @Inject
    PortletUseService uses;
    @Inject
    TabService tabs;
    @Inject
    PeopleService people;
    @Inject
    AccountService accounts;
    @Inject
    AccountRealm realm;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "it-" + unique;
    private Caller staff;

    @BeforeEach
    void createStaff() throws Exception {
        if (accounts == null) {
            return; // the client's side
        }
        operator(() -> {
            accounts.createAccount(new NewAccount("s" + unique, "许诺", "许", "诺", "综合科 " + unique, "科员", null, "zh-CN"), "Only-for-tests-1", false);
            accounts.grantRole("s" + unique, "staff");
            return null;
        });
        staff = new Caller(realm, "s" + unique);
    }

    @Test
    void aCreatedPageStandsBehindTheOthersAndIsSeenByItsRoles() throws Exception {
        operator(() -> administration.createPage(name, " 值班 ", Set.of("leader")));

        List<PortalPage> all = operator(() -> administration.listPortalPages());
        assertThat(all.get(all.size() - 1)).isEqualTo(new PortalPage(name, "值班", List.of("leader"), false, 0, 0, null, ""));
        assertThatThrownBy(() -> staff.get(() -> pages.openPage(name))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPageWithoutANameIsNamedByTheSoundsOfItsTitle() throws Exception {
        String first = operator(() -> administration.createPage("", "值班 " + unique, Set.of()));
        String second = operator(() -> administration.createPage("", "值班 " + unique, Set.of()));

        assertThat(first).isEqualTo("zhi-ban-" + unique);
        assertThat(second).isEqualTo("zhi-ban-" + unique + "-2");
    }

    @Test
    void aNameThatIsTakenIsRefused() throws Exception {
        operator(() -> administration.createPage(name, "值班", Set.of()));

        assertThatThrownBy(() -> operator(() -> administration.createPage(name, "值班", Set.of()))).isInstanceOf(DuplicateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "a b", "../x", "值班", "my-abcdefghijkl"})
    void aNameThatFitsNoAddressOrIsAPersonsIsRefused(String bad) {
        assertThatThrownBy(() -> operator(() -> administration.createPage(bad, "值班", Set.of()))).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void titlesAndRolesThatAreNoneAreRefused() throws Exception {
        operator(() -> administration.createPage(name, "值班", Set.of()));
        commitAndBegin();

        assertRefused(RuleViolationException.class, () -> describe(" ", Set.of()));
        assertRefused(RuleViolationException.class, () -> describe("题".repeat(201), Set.of()));
        assertRefused(RuleViolationException.class, () -> describe("值\u0000班", Set.of()));
        assertRefused(RuleViolationException.class, () -> describe("值班", Set.of("No Role")));
    }

    @Test
    void readersThatAreGivenThePageSeeItAtOnce() throws Exception {
        operator(() -> administration.createPage(name, "值班", Set.of("leader")));
        commitAndBegin();

        describe("带班", Set.of("staff"));
        commitAndBegin();

        assertThat(staff.get(() -> pages.openPage(name)).title()).isEqualTo("带班");
        assertThat(operator(() -> administration.getPortalPage(name)).mustStay()).isTrue();
    }

    @Test
    void aPageIsMovedAmongTheTabsAndStopsAtTheEnds() throws Exception {
        operator(() -> administration.createPage(name, "值班", Set.of()));
        operator(() -> administration.createPage(name + "-2", "带班", Set.of()));

        move(name + "-2", -1);
        assertThat(lastTwo()).containsExactly(name + "-2", name);

        move(name + "-2", 99);
        move(name + "-2", 1);
        assertThat(lastTwo()).containsExactly(name, name + "-2");
    }

    @Test
    void aCopyHasWindowsOfItsOwnInTheSamePlaces() throws Exception {
        PageDetails original = pageWithLinks(LayerKey.portal(name));

        String copyName = operator(() -> administration.copyPage(name, "副本 " + unique));
        commitAndBegin();

        PageDetails copy = staff.get(() -> pages.openPage(copyName));
        assertThat(copy.windows()).extracting(WindowDetails::portlet, WindowDetails::place, WindowDetails::locks)
            .isEqualTo(original.windows().stream().map(w -> tuple(w.portlet(), w.place(), w.locks())).toList());
        assertThat(copy.windows()).extracting(WindowDetails::id).doesNotContainAnyElementsOf(
            original.windows().stream().map(WindowDetails::id).toList());
    }

    @Test
    void theListCountsWindowsAndLayersOfAPage() throws Exception {
        pageWithLinks(LayerKey.portal(name));
        save(new LayerKey(name, LayerKind.ROLE, "staff"), new Place(0, 10, 6, 8, true));
        commitAndBegin();

        PortalPage page = operator(() -> administration.getPortalPage(name));

        assertThat(page.windows()).isEqualTo(2);
        assertThat(page.layers()).isEqualTo(2);
        assertThat(page.changedBy()).isEqualTo("operator");
    }

    @Test
    void useCountsPagesOfThePortalAndPeopleApart() throws Exception {
        PortletUse before = useOfLinks();

        pageWithLinks(LayerKey.portal(name));
        commitAndBegin();
        staff.run(() -> tabs.copyTab(name, "我的"));
        staff.run(() -> tabs.copyTab(name, "又一个"));
        commitAndBegin();

        assertThat(useOfLinks()).isEqualTo(new PortletUse(LINKS, before.pages() + 1, before.people() + 1));
    }

    @Test
    void thePreviewOfAVersionAndOfARemovalTellWhatChangesForWhom() throws Exception {
        pageWithLinks(LayerKey.portal(name));
        LayerKey unit = new LayerKey(name, LayerKind.UNIT, "综合科 " + unique);
        save(unit, new Place(0, 10, 6, 8, true));
        commitAndBegin();
        save(unit, new Place(6, 0, 6, 8, true));
        commitAndBegin();

        LayerEffect version = operator(() -> layers.previewVersion(unit, 1));
        LayerEffect removal = operator(() -> layers.previewRemoval(unit));

        assertThat(version.people()).isEqualTo(1);
        assertThat(version.change().removed()).hasSize(1); // each save above brought another window
        assertThat(version.change().added()).hasSize(1);
        assertThat(removal.change().removed()).hasSize(1);
        assertThat(removal.change().added()).isEmpty();
        assertThatThrownBy(() -> operator(() -> layers.previewVersion(unit, 99))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void peopleAreCalledByTheirNamesAndOthersByTheirUserNames() {
        assertThat(staff.get(() -> people.listNames(List.of("s" + unique, "nobody", "nobody"))))
            .containsOnlyKeys("s" + unique, "nobody").containsEntry("s" + unique, "许诺").containsEntry("nobody", "nobody");
    }

    @Test
    void membersOfStaffMayNotAdministrate() throws Exception {
        commitAndBegin();

        assertRefused(NotPermittedException.class, () -> staff.get(() -> administration.listPortalPages()));
        assertRefused(NotPermittedException.class, () -> staff.get(() -> administration.getPortalPage("home")));
        assertRefused(NotPermittedException.class, () -> staff.get(() -> administration.createPage(name, "x", Set.of())));
        assertRefused(NotPermittedException.class, () -> staff.get(() -> administration.copyPage("home", "x")));
        assertRefused(NotPermittedException.class,
            () -> staff.run(() -> administration.describePage("home", "x", Set.of(), false)));
        assertRefused(NotPermittedException.class, () -> staff.run(() -> administration.movePage("home", 1)));
        assertRefused(NotPermittedException.class, () -> staff.get(() -> uses.listUse()));
        assertRefused(NotPermittedException.class, () -> staff.get(() -> layers.previewVersion(LayerKey.portal("home"), 1)));
        assertRefused(NotPermittedException.class, () -> staff.get(() -> layers.previewRemoval(LayerKey.portal("home"))));
    }

    /** Each refusal ends its transaction. */
    private void assertRefused(Class<? extends Throwable> refusal, ThrowingCallable work) throws Exception {
        assertThatThrownBy(work).isInstanceOf(refusal);
        transaction.rollback();
        transaction.begin();
    }

    private PageDetails pageWithLinks(LayerKey key) throws Exception {
        operator(() -> administration.createPage(name, "值班", Set.of()));
        commitAndBegin();
        save(key, new Place(0, 0, 6, 8, true));
        commitAndBegin();
        return staff.get(() -> pages.openPage(name));
    }

    /** A layer of nothing but one new window of links; windows of below are left where they are. */
    private void save(LayerKey key, Place place) throws Exception {
        operator(() -> {
            PageDetails page = layers.openLayer(key);
            List<WindowChange> windows = new ArrayList<>(page.windows().stream()
                .filter(window -> window.origin() != key.kind())
                .map(window -> new WindowChange(window.id(), null, null, window.place(), window.minimized(), window.locks())).toList());
            windows.add(new WindowChange(null, "new", LINKS, place, false, Locks.NONE));
            return layers.saveLayer(key, new PageChange(page.revision(), false, windows, List.of()), "");
        });
    }

    private void describe(String title, Set<String> roles) throws Exception {
        operator(() -> {
            administration.describePage(name, title, roles, true);
            return null;
        });
    }

    private void move(String page, int places) throws Exception {
        operator(() -> {
            administration.movePage(page, places);
            return null;
        });
    }

    private List<String> lastTwo() throws Exception {
        List<String> names = operator(() -> administration.listPortalPages()).stream().map(PortalPage::name).toList();
        return names.subList(names.size() - 2, names.size());
    }

    private PortletUse useOfLinks() throws Exception {
        return operator(() -> uses.listUse()).stream().filter(use -> use.portlet().equals(LINKS)).findFirst()
            .orElse(new PortletUse(LINKS, 0, 0));
    }

    private void commitAndBegin() throws Exception {
        transaction.commit();
        transaction.begin();
    }

    private static <T> T operator(Callable<T> work) throws Exception {
        return Operator.run(work);
    }
}
