package org.tongzhou.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.pages.ImportReport;
import org.tongzhou.core.pages.PageDetails;
import org.tongzhou.core.pages.PageLink;
import org.tongzhou.core.pages.PageRow;
import org.tongzhou.core.pages.PageService;
import org.tongzhou.core.pages.Place;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.PreferenceService;
import org.tongzhou.core.pages.PreferenceValues;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

class PageServiceIT extends ContainerTest {
    private static final PortletReference WELCOME = new PortletReference("/home", "welcome");
    private static final PortletReference LINKS = new PortletReference("/home", "links");

    @Inject
    PageService pages;
    @Inject
    PreferenceService preferences;
    @Inject
    AccountService accounts;
    @Inject
    AccountRealm realm;
    private final String name = "it-" + UUID.randomUUID();
    private Caller staff;
    private Caller leader;

    @BeforeEach
    void createCallers() {
        if (accounts == null) {
            return; // the client's side
        }
        staff = caller("s" + name.substring(3, 11), "staff");
        leader = caller("l" + name.substring(3, 11), "leader");
    }

    @Test
    void anImportedPageIsShown() throws Exception {
        ImportReport report = importPages("""
            {"pages":[{"name":"%s","title":"值班","columns":2,"windows":[
              {"portlet":"/home::welcome","column":2},{"portlet":"/home::links","column":1},{"portlet":"/home::links","column":2}]}]}""");

        PageDetails page = staff.get(() -> pages.openPage(name));

        assertThat(report).isEqualTo(new ImportReport(List.of(name), List.of(), List.of(WELCOME, LINKS), List.of()));
        assertThat(page.title()).isEqualTo("值班");
        assertThat(page.windows()).extracting(WindowDetails::portlet).containsExactly(LINKS, WELCOME, LINKS);
        assertThat(page.windows()).extracting(WindowDetails::place).containsExactly(
            new Place(0, 0, 6, 8, true), new Place(6, 0, 6, 8, true), new Place(6, 8, 6, 8, true));
        assertThat(page.windows()).extracting(WindowDetails::id).doesNotHaveDuplicates();
    }

    @Test
    void windowsThatStayKeepTheirIdsAndPreferences() throws Exception {
        importPages("""
            {"pages":[{"name":"%s","windows":[{"portlet":"/home::links"},{"portlet":"/home::links"},{"portlet":"/home::welcome"}]}]}""");
        PageDetails before = staff.get(() -> pages.openPage(name));
        long secondLinks = before.windows().get(1).id();
        staff.run(() -> preferences.store(secondLinks, values("links", "a")));
        commitAndBegin();

        ImportReport report = importPages("""
            {"pages":[{"name":"%s","columns":2,"windows":[{"portlet":"/home::links"},{"portlet":"/home::links","column":2}]}]}""");
        commitAndBegin();

        PageDetails after = staff.get(() -> pages.openPage(name));
        assertThat(report.updated()).containsExactly(name);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.windows()).extracting(WindowDetails::id).containsExactly(before.windows().get(0).id(), secondLinks);
        assertThat(staff.get(() -> preferences.loadPage(after.id())).of(secondLinks)).isEqualTo(values("links", "a"));
    }

    @Test
    void aFileWithOneProblemChangesNothing() throws Exception {
        ImportReport report = importPages("{\"pages\":[{\"name\":\"%s\"},{\"name\":\"not a name\"}]}");

        assertThat(report.accepted()).isFalse();
        assertThat(report.problems()).hasSize(1);
        assertThatThrownBy(() -> staff.get(() -> pages.openPage(name))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWasRolledBackIsSeenByNobody() throws Exception {
        importPages("{\"pages\":[{\"name\":\"%s\",\"title\":\"old\"}]}");
        commitAndBegin();
        importPages("{\"pages\":[{\"name\":\"%s\",\"title\":\"new\"}]}");
        assertThat(staff.get(() -> pages.openPage(name)).title()).isEqualTo("new");
        transaction.rollback();
        transaction.begin();

        assertThat(staff.get(() -> pages.openPage(name)).title()).isEqualTo("old");
    }

    @Test
    void onlyTheRolesOfAPageSeeIt() throws Exception {
        importPages("{\"pages\":[{\"name\":\"%s\",\"title\":\"领导专页\",\"roles\":[\"leader\"]}]}");
        PageLink link = new PageLink(name, "领导专页");

        assertThat(leader.get(() -> pages.openPage(name)).title()).isEqualTo("领导专页");
        assertThat(leader.get(pages::listPages)).contains(link);
        assertThat(staff.get(pages::listPages)).isNotEmpty().doesNotContain(link);
        assertThatThrownBy(() -> staff.get(() -> pages.openPage(name))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDeletedPageIsGoneWithItsPreferences() throws Exception {
        importPages("{\"pages\":[{\"name\":\"%s\",\"windows\":[{\"portlet\":\"/home::links\"}]}]}");
        long window = staff.get(() -> pages.openPage(name)).windows().get(0).id();
        staff.run(() -> preferences.store(window, values("links", "a")));
        commitAndBegin();

        Operator.run(() -> pages.deletePage(name));
        commitAndBegin();

        assertThat(staff.get(pages::listPages)).extracting(PageLink::name).doesNotContain(name);
        assertThatThrownBy(() -> staff.run(() -> preferences.store(window, values("links", "b")))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anExportIsImportedWithoutChangingAnything() throws Exception {
        importPages("""
            {"pages":[{"name":"%s","roles":["leader","staff"],"columns":2,"windows":[
              {"portlet":"/home::links","column":2},{"portlet":"/home::links","column":1}]}]}""");
        commitAndBegin();
        PageDetails before = staff.get(() -> pages.openPage(name));
        String export = Operator.run((Callable<String>) pages::exportPages);

        ImportReport report = Operator.run((Callable<ImportReport>) () -> pages.importPages(export));
        commitAndBegin();

        assertThat(report.created()).isEmpty();
        assertThat(report.updated()).contains(name);
        assertThat(staff.get(() -> pages.openPage(name))).isEqualTo(before);
    }

    @Test
    void theListOfAllPagesHasASecondPage() throws Exception {
        importPages("{\"pages\":[{\"name\":\"%1$s\",\"roles\":[\"leader\"],\"windows\":[{\"portlet\":\"/home::links\"}]},{\"name\":\"%1$s-2\"}]}");

        Slice<PageRow> all = list(new PageRequest(0, 500));
        Slice<PageRow> second = list(new PageRequest(1, 1));

        assertThat(all.rows()).endsWith(new PageRow(name, name, 1, List.of("leader")), new PageRow(name + "-2", name + "-2", 0, List.of()));
        assertThat(second.rows()).containsExactly(all.rows().get(1));
        assertThat(second.total()).isEqualTo(all.rows().size());
    }

    @Test
    void preferencesComeBackWithNullsAndOnlyToTheirOwner() throws Exception {
        PageDetails page = pageWithOneWindow();
        long window = page.windows().get(0).id();
        Map<String, List<String>> stored = new LinkedHashMap<>();
        stored.put("links", Arrays.asList("一", null, "三"));
        stored.put("none", null);

        staff.run(() -> preferences.store(window, new PreferenceValues(stored)));
        leader.run(() -> preferences.store(window, values("links", "other")));
        commitAndBegin();

        assertThat(staff.get(() -> preferences.loadPage(page.id())).of(window).values()).isEqualTo(stored);
        assertThat(leader.get(() -> preferences.loadPage(page.id())).of(window)).isEqualTo(values("links", "other"));
    }

    @Test
    void storingReplacesAllAndStoringNothingTakesAllBack() throws Exception {
        PageDetails page = pageWithOneWindow();
        long window = page.windows().get(0).id();
        staff.run(() -> preferences.store(window, values("a", "1")));
        commitAndBegin();

        staff.run(() -> preferences.store(window, values("b", "x".repeat(60_000))));
        commitAndBegin();
        assertThat(staff.get(() -> preferences.loadPage(page.id())).of(window)).isEqualTo(values("b", "x".repeat(60_000)));

        staff.run(() -> preferences.store(window, PreferenceValues.NONE));
        commitAndBegin();
        assertThat(staff.get(() -> preferences.loadPage(page.id())).byWindow()).isEmpty();
    }

    @Test
    void windowsOfPagesThatTheCallerDoesNotSeeAreRefused() throws Exception {
        importPages("{\"pages\":[{\"name\":\"%s\",\"roles\":[\"leader\"],\"windows\":[{\"portlet\":\"/home::links\"}]}]}");
        long window = leader.get(() -> pages.openPage(name)).windows().get(0).id();
        commitAndBegin();

        assertThatThrownBy(() -> staff.run(() -> preferences.store(window, values("a", "1")))).isInstanceOf(NotFoundException.class);
        transaction.rollback();
        transaction.begin();
        assertThatThrownBy(() -> staff.run(() -> preferences.store(-1, values("a", "1")))).isInstanceOf(NotFoundException.class);
    }

    private PageDetails pageWithOneWindow() throws Exception {
        importPages("{\"pages\":[{\"name\":\"%s\",\"windows\":[{\"portlet\":\"/home::links\"}]}]}");
        commitAndBegin();
        return staff.get(() -> pages.openPage(name));
    }

    private ImportReport importPages(String text) throws Exception {
        return Operator.run((Callable<ImportReport>) () -> pages.importPages(text.formatted(name)));
    }

    private Slice<PageRow> list(PageRequest request) throws Exception {
        return Operator.run((Callable<Slice<PageRow>>) () -> pages.listAllPages(request));
    }

    private Caller caller(String username, String role) {
        Operator.run(() -> accounts.createAccount(NewAccount.named(username, username), "Long enough", false));
        Operator.run(() -> accounts.grantRole(username, role));
        return new Caller(realm, username);
    }

    private static PreferenceValues values(String name, String... values) {
        return new PreferenceValues(Map.of(name, List.of(values)));
    }

    private void commitAndBegin() throws Exception {
        transaction.commit();
        transaction.begin();
    }
}
