package org.tongzhou.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.notification.NotificationRow;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.pages.ImportReport;
import org.tongzhou.core.pages.PageAdministrationService;
import org.tongzhou.core.pages.PageDetails;
import org.tongzhou.core.pages.PageLink;
import org.tongzhou.core.pages.PageTab;
import org.tongzhou.core.pages.ShareOffer;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;

class TabServiceIT extends PagesTest {
    @Inject
    PageAdministrationService administration;

    @Inject
    NotificationService notifications;

    @Test
    void anOwnPageIsATabOfItsOwnerAlone() throws Exception {
        PageTab tab = staff.get(() -> tabs.addTab(" 督查 "));
        commitAndBegin();

        assertThat(tab).isEqualTo(new PageTab(tab.name(), "督查", true, false, false));
        assertThat(tab.name()).matches("my-[a-z0-9]{12}");
        assertThat(staff.get(tabs::listTabs)).endsWith(tab);
        assertThat(staff.get(pages::listPages)).endsWith(new PageLink(tab.name(), "督查"));
        assertThat(staff.get(() -> pages.openPage(tab.name())).own()).isTrue();
        assertThat(other.get(tabs::listTabs)).doesNotContain(tab);
        assertRefused(NotFoundException.class, "pages.notFound", () -> other.get(() -> pages.openPage(tab.name())));
        assertRefused(NotFoundException.class, "pages.notFound", () -> other.run(() -> tabs.renameTab(tab.name(), "x")));
        assertRefused(NotFoundException.class, "pages.notFound", () -> other.run(() -> tabs.deleteTab(tab.name())));
        assertRefused(NotFoundException.class, "pages.notFound", () -> other.get(() -> tabs.restoreTab(tab.name())));
        assertRefused(NotFoundException.class, "pages.notFound", () -> other.get(() -> tabs.copyTab(tab.name(), "x")));
        assertRefused(NotFoundException.class, "pages.notFound",
            () -> other.get(() -> tabs.shareTab(tab.name(), List.of(staffName), "")));
        assertRefused(NotFoundException.class, "pages.notFound", () -> other.run(() -> tabs.orderTabs(List.of(tab.name()))));
    }

    @Test
    void aCopyHasTheWindowsTheirPlacesAndThePreferences() throws Exception {
        PageDetails page = importTwoWindows();
        long links = page.windows().get(1).id();
        staff.run(() -> preferences.store(links, values("links", "一")));
        staff.run(() -> arrangements.minimize(name, links, true));
        commitAndBegin();

        PageTab copy = staff.get(() -> tabs.copyTab(name, "副本"));
        commitAndBegin();

        PageDetails copied = staff.get(() -> pages.openPage(copy.name()));
        assertThat(copied.windows()).extracting(WindowDetails::portlet, WindowDetails::place, WindowDetails::minimized).containsExactly(
            tuple(WELCOME, LEFT, false), tuple(LINKS, RIGHT, true));
        assertThat(copied.windows()).extracting(WindowDetails::id).doesNotContain(links);
        assertThat(staff.get(() -> preferences.loadPage(copied.id())).of(copied.windows().get(1).id())).isEqualTo(values("links", "一"));
        staff.run(() -> preferences.store(links, values("links", "二")));
        commitAndBegin();
        assertThat(staff.get(() -> preferences.loadPage(copied.id())).of(copied.windows().get(1).id())).isEqualTo(values("links", "一"));
    }

    @Test
    void aTabIsNamedForItsUserAlone() throws Exception {
        importTwoWindows();

        staff.run(() -> tabs.renameTab(name, "工作台"));
        commitAndBegin();

        assertThat(tab(name).title()).isEqualTo("工作台");
        assertThat(open(staff).title()).isEqualTo("工作台");
        assertThat(open(other).title()).isEqualTo(name);
        staff.run(() -> tabs.renameTab(name, " "));
        commitAndBegin();
        assertThat(tab(name).title()).isEqualTo(name);
    }

    @Test
    void titlesHaveLimits() throws Exception {
        importTwoWindows();
        PageTab own = staff.get(() -> tabs.addTab("长".repeat(60)));
        commitAndBegin();

        for (String title : List.of("", "  ", "长".repeat(61))) {
            assertRefused(RuleViolationException.class, "pages.tab.title", () -> staff.get(() -> tabs.addTab(title)));
            assertRefused(RuleViolationException.class, "pages.tab.title", () -> staff.run(() -> tabs.renameTab(own.name(), title)));
            assertRefused(RuleViolationException.class, "pages.tab.title", () -> staff.get(() -> tabs.copyTab(name, title)));
        }
        assertRefused(RuleViolationException.class, "pages.tab.title", () -> staff.run(() -> tabs.renameTab(name, "长".repeat(61))));
    }

    @Test
    void aDeletedOwnPageComesBackAsItWas() throws Exception {
        PageTab tab = staff.get(() -> tabs.addTab("督查"));
        PageDetails before = staff.get(() -> pages.openPage(tab.name()));
        PageDetails filled = staff.get(() -> arrangements.save(tab.name(), change(before, created("a", LINKS, LEFT)))).page();
        commitAndBegin();

        staff.run(() -> tabs.deleteTab(tab.name()));
        commitAndBegin();
        assertThat(staff.get(tabs::listTabs)).doesNotContain(tab);
        assertRefused(NotFoundException.class, "pages.notFound", () -> staff.get(() -> pages.openPage(tab.name())));
        assertRefused(NotFoundException.class, "pages.notFound", () -> staff.run(() -> tabs.deleteTab(tab.name())));

        assertThat(staff.get(() -> tabs.restoreTab(tab.name()))).isEqualTo(tab);
        commitAndBegin();
        assertThat(staff.get(() -> pages.openPage(tab.name()))).isEqualTo(filled);
    }

    @Test
    void aPageOfThePortalIsHiddenAndShownAgain() throws Exception {
        importTwoWindows();

        staff.run(() -> tabs.deleteTab(name));
        commitAndBegin();
        assertThat(tab(name).hidden()).isTrue();
        assertThat(staff.get(pages::listPages)).extracting(PageLink::name).doesNotContain(name);
        assertThat(open(staff).windows()).hasSize(2);
        assertThat(other.get(pages::listPages)).extracting(PageLink::name).contains(name);

        staff.get(() -> tabs.restoreTab(name));
        commitAndBegin();
        assertThat(staff.get(pages::listPages)).extracting(PageLink::name).contains(name);
    }

    @Test
    void theFirstPageAndThoseTheAdministratorMarksMustStay() throws Exception {
        importTwoWindows();
        String first = staff.get(tabs::listTabs).get(0).name();
        Operator.run(() -> administration.describePage(name, "二窗", Set.of(), true));
        commitAndBegin();

        assertThat(tab(first).mustStay()).isTrue();
        assertThat(tab(name).mustStay()).isTrue();
        assertRefused(RuleViolationException.class, "pages.tab.mustStay", () -> staff.run(() -> tabs.deleteTab(first)));
        assertRefused(RuleViolationException.class, "pages.tab.mustStay", () -> staff.run(() -> tabs.deleteTab(name)));
    }

    @Test
    void tabsStandInTheOrderTheirUserGaveThem() throws Exception {
        importTwoWindows();
        PageTab own = staff.get(() -> tabs.addTab("督查"));
        commitAndBegin();
        List<String> others = staff.get(tabs::listTabs).stream().map(PageTab::name).filter(tab -> !tab.equals(own.name())).toList();

        staff.run(() -> tabs.orderTabs(List.of(own.name(), name)));
        commitAndBegin();

        assertThat(staff.get(pages::listPages)).extracting(PageLink::name).startsWith(own.name(), name);
        assertThat(staff.get(tabs::listTabs)).extracting(PageTab::name).containsAll(others).hasSize(others.size() + 1);
        assertThat(other.get(tabs::listTabs)).extracting(PageTab::name).first().isEqualTo(others.get(0));
        assertRefused(RuleViolationException.class, "pages.tab.twice", () -> staff.run(() -> tabs.orderTabs(List.of(name, name))));
        assertRefused(NotFoundException.class, "pages.notFound", () -> staff.run(() -> tabs.orderTabs(List.of("no-such-page"))));
    }

    @Test
    void aPersonHasAtMostTwentyOwnPages() throws Exception {
        PageTab first = staff.get(() -> tabs.addTab("1"));
        IntStream.range(1, 20).forEach(i -> staff.get(() -> tabs.addTab("页")));
        commitAndBegin();

        assertRefused(RuleViolationException.class, "pages.tab.tooMany", () -> staff.get(() -> tabs.addTab("21")));
        staff.run(() -> tabs.deleteTab(first.name()));
        staff.get(() -> tabs.addTab("21"));
        commitAndBegin();
        assertRefused(RuleViolationException.class, "pages.tab.tooMany", () -> staff.get(() -> tabs.restoreTab(first.name())));
    }

    @Test
    void aColleagueAcceptsACopyWithTheSettings() throws Exception {
        PageDetails page = importTwoWindows();
        long links = page.windows().get(1).id();
        staff.run(() -> preferences.store(links, values("links", "一")));
        commitAndBegin();

        int offered = staff.get(() -> tabs.shareTab(name, List.of(otherName, otherName, staffName), " 请看 "));
        commitAndBegin();
        List<ShareOffer> offers = other.get(tabs::listOffers);
        assertThat(offered).isEqualTo(1);
        assertThat(offers).extracting(ShareOffer::title, ShareOffer::fromUsername, ShareOffer::fromName, ShareOffer::message, ShareOffer::windows)
            .containsExactly(tuple(name, staffName, staffName, "请看", 2));
        assertThat(staff.get(tabs::listOffers)).isEmpty();
        List<NotificationRow> news = other.get(() -> notifications.listOwn(new PageRequest(0, 5))).rows();
        assertThat(news.get(0).text(Locale.CHINA)).contains(staffName, name);

        PageTab accepted = other.get(() -> tabs.acceptOffer(offers.get(0).id()));
        commitAndBegin();
        PageDetails copy = other.get(() -> pages.openPage(accepted.name()));
        assertThat(copy.windows()).extracting(WindowDetails::portlet, WindowDetails::place).containsExactly(
            tuple(WELCOME, LEFT), tuple(LINKS, RIGHT));
        assertThat(other.get(() -> preferences.loadPage(copy.id())).of(copy.windows().get(1).id())).isEqualTo(values("links", "一"));
        assertThat(other.get(tabs::listOffers)).isEmpty();
        assertThat(accepted.title()).isEqualTo(staffName + " · " + name); // there is a page of this title already
        assertThat(other.get(notifications::countUnread)).isZero();
    }

    @Test
    void anOfferIsAnsweredOnceAndByItsReceiverOnly() throws Exception {
        importTwoWindows();
        staff.get(() -> tabs.shareTab(name, List.of(otherName), ""));
        staff.get(() -> tabs.shareTab(name, List.of(otherName), "again"));
        commitAndBegin();
        List<ShareOffer> offers = other.get(tabs::listOffers);
        assertThat(offers).extracting(ShareOffer::message).containsExactly("again");
        long id = offers.get(0).id();

        assertRefused(NotFoundException.class, "pages.share.offerNotFound", () -> staff.get(() -> tabs.acceptOffer(id)));
        assertRefused(NotFoundException.class, "pages.share.offerNotFound", () -> staff.run(() -> tabs.declineOffer(id)));
        other.run(() -> tabs.declineOffer(id));
        commitAndBegin();
        assertRefused(NotFoundException.class, "pages.share.offerNotFound", () -> other.get(() -> tabs.acceptOffer(id)));
    }

    @Test
    void sharesHaveLimits() throws Exception {
        importTwoWindows();
        List<String> many = IntStream.range(0, 51).mapToObj(i -> "nobody" + i).toList();

        assertRefused(RuleViolationException.class, "pages.share.colleagues", () -> staff.get(() -> tabs.shareTab(name, List.of(), "")));
        assertRefused(RuleViolationException.class, "pages.share.colleagues",
            () -> staff.get(() -> tabs.shareTab(name, List.of(staffName), "")));
        assertRefused(RuleViolationException.class, "pages.share.colleagues", () -> staff.get(() -> tabs.shareTab(name, many, "")));
        assertRefused(NotFoundException.class, "pages.share.nobody",
            () -> staff.get(() -> tabs.shareTab(name, List.of(otherName, "nobody"), "")));
        assertRefused(RuleViolationException.class, "pages.share.message",
            () -> staff.get(() -> tabs.shareTab(name, List.of(otherName), "长".repeat(201))));
        assertThat(other.get(tabs::listOffers)).isEmpty();
    }

    @Test
    void ownPagesGoIntoAFileAndOutOfItAgain() throws Exception {
        importTwoWindows();
        PageTab copy = staff.get(() -> tabs.copyTab(name, "督查"));
        PageDetails copied = staff.get(() -> pages.openPage(copy.name()));
        staff.run(() -> preferences.store(copied.windows().get(1).id(), values("links", "一")));
        commitAndBegin();
        String file = staff.get(tabs::exportOwnPages);

        ImportReport report = other.get(() -> tabs.importOwnPages(file));
        commitAndBegin();

        assertThat(report.accepted()).isTrue();
        PageDetails imported = other.get(() -> pages.openPage(report.created().get(0)));
        assertThat(imported.title()).isEqualTo("督查");
        assertThat(imported.windows()).extracting(WindowDetails::portlet).containsExactly(WELCOME, LINKS);
        assertThat(other.get(() -> preferences.loadPage(imported.id())).of(imported.windows().get(1).id())).isEqualTo(values("links", "一"));
        ImportReport tampered = other.get(() -> tabs.importOwnPages(file.replace("\"x\": 6", "\"x\": 60").replace("\"x\":6", "\"x\":60")));
        assertThat(tampered.accepted()).isFalse();
        assertThat(tampered.problems().get(0).entry()).isEqualTo("ownPages[0].windows[1]");
    }

    private PageTab tab(String page) {
        return staff.get(tabs::listTabs).stream().filter(tab -> tab.name().equals(page)).findFirst().orElseThrow();
    }
}
