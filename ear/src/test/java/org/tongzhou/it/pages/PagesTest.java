package org.tongzhou.it.pages;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.pages.ArrangementService;
import org.tongzhou.core.pages.ImportReport;
import org.tongzhou.core.pages.LayerService;
import org.tongzhou.core.pages.Locks;
import org.tongzhou.core.pages.PageChange;
import org.tongzhou.core.pages.PageDetails;
import org.tongzhou.core.pages.PageService;
import org.tongzhou.core.pages.Place;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.PreferenceService;
import org.tongzhou.core.pages.PreferenceValues;
import org.tongzhou.core.pages.TabService;
import org.tongzhou.core.pages.WindowChange;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

/** A page, and two people of one unit with names of their own, for each test of this domain. */
abstract class PagesTest extends ContainerTest {
    static final PortletReference WELCOME = new PortletReference("/home", "welcome");
    static final PortletReference LINKS = new PortletReference("/home", "links");
    static final Place LEFT = new Place(0, 0, 6, 8, true);
    static final Place RIGHT = new Place(6, 0, 6, 8, true);
    static final Place BELOW = new Place(0, 8, 6, 8, false);

    @Inject
    PageService pages;
    @Inject
    ArrangementService arrangements;
    @Inject
    TabService tabs;
    @Inject
    LayerService layers;
    @Inject
    PreferenceService preferences;
    @Inject
    AccountService accounts;
    @Inject
    AccountRealm realm;
    final String name = "it-" + UUID.randomUUID();
    final String unit = "科室" + name.substring(3, 11);
    final String staffName = "s" + name.substring(3, 11);
    final String otherName = "o" + name.substring(3, 11);
    Caller staff;
    Caller other;

    @BeforeEach
    void createCallers() throws Exception {
        if (accounts == null) {
            return; // the client's side
        }
        staff = caller(staffName, "staff");
        other = caller(otherName, "staff", "leader");
        commitAndBegin();
    }

    Caller caller(String username, String... roles) {
        Operator.run(() -> accounts.createAccount(
            new NewAccount(username, username, "", username, unit, "", null, "zh-CN"), "Long enough", false));
        for (String role : roles) {
            Operator.run(() -> accounts.grantRole(username, role));
        }
        return new Caller(realm, username);
    }

    /** Welcome on the left, links on the right, for everybody. */
    PageDetails importTwoWindows() throws Exception {
        return importPage("""
            {"portlet":"/home::welcome","x":0,"y":0,"width":6,"height":8,"autoHeight":true},
            {"portlet":"/home::links","x":6,"y":0,"width":6,"height":8,"autoHeight":true}""", "");
    }

    /** @param more members of the page after its windows, beginning with a comma, or nothing */
    PageDetails importPage(String windows, String more) throws Exception {
        ImportReport report = importPages("{\"pages\":[{\"name\":\"" + name + "\",\"windows\":[" + windows + "]" + more + "}]}");
        if (!report.accepted()) {
            throw new IllegalArgumentException(report.problems().toString());
        }
        commitAndBegin();
        return open(staff);
    }

    ImportReport importPages(String text) throws Exception {
        return Operator.run((Callable<ImportReport>) () -> pages.importPages(text));
    }

    PageDetails open(Caller caller) {
        return caller.get(() -> pages.openPage(name));
    }

    static <T> T asOperator(Callable<T> work) throws Exception {
        return Operator.run(work);
    }

    /** A change that leaves the page as it is, but for these windows. */
    static PageChange change(PageDetails page, WindowChange... different) {
        List<WindowChange> windows = new ArrayList<>();
        List<WindowChange> changed = List.of(different);
        for (WindowDetails window : page.windows()) {
            if (changed.stream().noneMatch(one -> one.id() != null && one.id() == window.id())) {
                windows.add(new WindowChange(window.id(), null, null, window.place(), window.minimized(), window.locks()));
            }
        }
        windows.addAll(changed);
        return new PageChange(page.revision(), false, windows, List.of());
    }

    /** A change that removes these windows and leaves the others as they are. */
    static PageChange removal(PageDetails page, Long... ids) {
        List<Long> removed = List.of(ids);
        List<WindowChange> windows = page.windows().stream().filter(window -> !removed.contains(window.id()))
            .map(window -> new WindowChange(window.id(), null, null, window.place(), window.minimized(), window.locks())).toList();
        return new PageChange(page.revision(), false, windows, removed);
    }

    static WindowChange at(long id, Place place) {
        return new WindowChange(id, null, null, place, false, Locks.NONE);
    }

    static WindowChange at(long id, Place place, Locks locks) {
        return new WindowChange(id, null, null, place, false, locks);
    }

    static WindowChange created(String key, PortletReference portlet, Place place) {
        return new WindowChange(null, key, portlet, place, false, Locks.NONE);
    }

    static PreferenceValues values(String name, String... values) {
        return new PreferenceValues(Map.of(name, List.of(values)));
    }

    /** That the work is refused with this message; its transaction is over then. */
    void assertRefused(Class<? extends OfficeException> type, String key, ThrowingCallable work) throws Exception {
        assertThatThrownBy(work).isInstanceOf(type).hasFieldOrPropertyWithValue("key", key);
        transaction.rollback();
        transaction.begin();
    }

    void commitAndBegin() throws Exception {
        transaction.commit();
        transaction.begin();
    }
}
