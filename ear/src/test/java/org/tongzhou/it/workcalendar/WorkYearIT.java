package org.tongzhou.it.workcalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.workcalendar.Holiday;
import org.tongzhou.core.workcalendar.WorkCalendarService;
import org.tongzhou.core.workcalendar.WorkYearDetails;
import org.tongzhou.core.workcalendar.WorkYearRow;
import org.tongzhou.core.workcalendar.WorkYearService;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

/** The year after the next is not entered by anybody else. */
class WorkYearIT extends ContainerTest {
    @Inject
    WorkYearService years;
    @Inject
    WorkCalendarService calendar;
    @Inject
    AccountService accounts;
    @Inject
    AccountRealm realm;
    @Inject
    Clock clock;
    private Caller administrator;
    private int year;

    @BeforeEach
    void appoint() throws Exception {
        if (accounts == null) {
            return; // the client's side
        }
        administrator = caller("system-admin");
        year = LocalDate.ofInstant(clock.instant(), OfficeZone.ID).getYear() + 2;
    }

    @Test
    void aYearIsCountedByWhenItIsPublished() {
        LocalDate labourDay = LocalDate.of(year, 5, 1);
        LocalDate worked = LocalDate.of(year, 5, 8).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        begin();
        for (String name : List.of("元旦", "春节", "清明节", "端午节", "中秋节", "国庆节")) {
            int month = List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节").indexOf(name) + 1;
            add(new Holiday(name, "", LocalDate.of(year, month, 10), LocalDate.of(year, month, 10), List.of()));
        }
        assertThat(details().problems()).hasSize(1);
        assertThat(calendar.getCalendar().isMaintained(year)).isFalse();

        add(new Holiday("劳动节", "Labour Day", labourDay, labourDay.plusDays(2), List.of(worked)));
        administrator.run(() -> years.enact(year, details().shown().version(), ""));

        assertThat(calendar.getCalendar().isMaintained(year)).isTrue();
        assertThat(calendar.getCalendar().kindOf(labourDay).isWorking()).isFalse();
        assertThat(calendar.getCalendar().kindOf(worked).isWorking()).isTrue();
        assertThat(administrator.get(() -> years.exportCalendar(year, Locale.CHINESE))).contains("劳动节");
        assertThat(administrator.get(years::listYears)).filteredOn(row -> row.year() == year).extracting(WorkYearRow::known).containsExactly(true);
    }

    @Test
    void aYearThatCannotBeRightIsNotPublished() {
        begin();
        int version = details().shown().version();

        assertThatThrownBy(() -> administrator.run(() -> years.enact(year, version, ""))).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void aHolidayStandsOnce() {
        begin();
        add(holiday("元旦"));
        int version = details().shown().version();

        assertThatThrownBy(() -> administrator.run(() -> years.addHoliday(year, version, holiday("元旦")))).isInstanceOf(DuplicateException.class);
    }

    @Test
    void namesThatWouldBreakTheTableAreRefused() {
        begin();
        int version = details().shown().version();

        assertThatThrownBy(() -> administrator.run(() -> years.addHoliday(year, version, holiday("元旦,春节")))).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void whoComesSecondSeesTheDraftAgain() {
        begin();
        int version = details().shown().version();
        add(holiday("元旦"));

        assertThatThrownBy(() -> administrator.run(() -> years.removeHoliday(year, version, "元旦"))).isInstanceOf(StaleDataException.class);
    }

    @Test
    void aChangedHolidayTakesThePlaceOfTheFormer() {
        begin();
        add(holiday("元旦"));
        administrator.run(() -> years.changeHoliday(year, details().shown().version(), "元旦", holiday("新年")));

        assertThat(details().holidays()).extracting(Holiday::name).containsExactly("新年");
        administrator.run(() -> years.discard(year, details().shown().version()));
        assertThat(details().shown()).isNull();
    }

    @Test
    void staffDoNotEnterYears() throws Exception {
        Caller staff = caller("staff");

        assertThatThrownBy(() -> staff.get(years::listYears)).isInstanceOf(NotPermittedException.class);
    }

    private Holiday holiday(String name) {
        return new Holiday(name, "", LocalDate.of(year, 1, 1), LocalDate.of(year, 1, 1), List.of());
    }

    private void begin() {
        administrator.run(() -> years.beginDraft(year));
    }

    private void add(Holiday holiday) {
        administrator.run(() -> years.addHoliday(year, details().shown().version(), holiday));
    }

    private WorkYearDetails details() {
        return administrator.get(() -> years.getYear(year));
    }

    /** Somebody whose account is there for everybody: a refusal is written down in a transaction of its own. */
    private Caller caller(String role) throws Exception {
        String username = "w" + UUID.randomUUID().toString().substring(0, 8);
        Operator.run(() -> accounts.createAccount(NewAccount.named(username, "许诺"), "Long enough 7", false));
        Operator.run(() -> accounts.grantRole(username, role));
        transaction.commit();
        transaction.begin();
        return new Caller(realm, username);
    }
}
