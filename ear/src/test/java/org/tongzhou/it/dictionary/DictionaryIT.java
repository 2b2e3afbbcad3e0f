package org.tongzhou.it.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.dictionary.DictionaryAdministrationService;
import org.tongzhou.core.dictionary.DictionaryDetails;
import org.tongzhou.core.dictionary.DictionaryEntry;
import org.tongzhou.core.dictionary.DictionaryService;
import org.tongzhou.core.dictionary.EntryChange;
import org.tongzhou.core.editions.EditionRow;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

class DictionaryIT extends ContainerTest {
    private static final String LEAVE = "leaveKinds";
    private static final DictionaryEntry CARE = new DictionaryEntry("CARE", "护理父母假", "Care of parents", "", false, Map.of());

    @Inject
    DictionaryAdministrationService administration;
    @Inject
    DictionaryService dictionaries;
    @Inject
    AccountService accounts;
    @Inject
    AccountRealm realm;
    @Inject
    Clock clock;
    private Caller administrator;
    private Caller staff;
    private LocalDate today;

    @BeforeEach
    void appoint() throws Exception {
        if (accounts == null) {
            return; // the client's side
        }
        administrator = caller("system-admin");
        staff = caller("staff");
        today = LocalDate.ofInstant(clock.instant(), OfficeZone.ID);
    }

    @Test
    void whatIsPutInForceCountsFromItsDayAndOldDaysKeepTheirNames() {
        begin();
        administrator.run(() -> administration.addEntry(LEAVE, shown().version(), CARE));
        administrator.run(() -> administration.changeEntry(LEAVE, shown().version(), new DictionaryEntry("SICK", "病休", "", "", false, Map.of())));
        assertThat(choices()).doesNotContain("CARE");
        administrator.run(() -> administration.enact(LEAVE, shown().version(), today, "按新规定"));

        assertThat(choices()).endsWith("CARE");
        assertThat(staff.get(() -> dictionaries.getName(LEAVE, "SICK", today, Locale.CHINESE))).isEqualTo("病休");
        assertThat(staff.get(() -> dictionaries.getName(LEAVE, "SICK", today.minusDays(1), Locale.CHINESE))).isEqualTo("病假");
        assertThat(staff.get(() -> dictionaries.getName(LEAVE, "CARE", today.minusDays(1), Locale.CHINESE))).isEqualTo("护理父母假");
        assertThat(details().changes()).extracting(EntryChange::kind).containsExactly("changed", "added");
        assertThat(details().editions()).extracting(EditionRow::number).containsExactly(2, 1);
        assertThat(details().editions().get(1).username()).isEmpty();
    }

    @Test
    void whatHoldsLaterIsTakenBackBeforeItsDay() {
        begin();
        administrator.run(() -> administration.addEntry(LEAVE, shown().version(), CARE));
        administrator.run(() -> administration.enact(LEAVE, shown().version(), today.plusDays(30), ""));
        assertThat(choices()).doesNotContain("CARE");
        assertThat(staff.get(() -> dictionaries.listChoicesOn(LEAVE, today.plusDays(30)))).extracting(DictionaryEntry::code).contains("CARE");

        EditionRow coming = details().editions().get(0);
        administrator.run(() -> administration.recall(LEAVE, coming.number(), coming.version()));

        assertThat(details().isDraft()).isTrue();
        assertThat(staff.get(() -> dictionaries.listChoicesOn(LEAVE, today.plusDays(30)))).extracting(DictionaryEntry::code).doesNotContain("CARE");
    }

    @Test
    void whatHoldsIsNotTakenBackButAFormerEditionBeginsTheNext() {
        begin();
        administrator.run(() -> administration.addEntry(LEAVE, shown().version(), CARE));
        administrator.run(() -> administration.enact(LEAVE, shown().version(), today, ""));

        administrator.run(() -> administration.beginDraft(LEAVE, 1));
        administrator.run(() -> administration.enact(LEAVE, shown().version(), today, "恢复"));

        assertThat(choices()).doesNotContain("CARE"); // retired: its code stays taken
        assertThat(staff.get(() -> dictionaries.getName(LEAVE, "CARE", today, Locale.CHINESE))).isEqualTo("护理父母假");
    }

    @Test
    void aRetiredCodeIsNotUsedAgain() {
        begin();
        int version = shown().version();

        assertThatThrownBy(() -> administrator.run(() -> administration.addEntry(LEAVE, version, new DictionaryEntry("SICK", "另一种假", "", "", false, Map.of()))))
            .isInstanceOf(DuplicateException.class);
    }

    @Test
    void whatWasInForceIsNotRemoved() {
        begin();
        int version = shown().version();

        assertThatThrownBy(() -> administrator.run(() -> administration.removeEntry(LEAVE, version, "SICK"))).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void whoComesSecondSeesTheDraftAgain() {
        begin();
        int version = shown().version();
        administrator.run(() -> administration.addEntry(LEAVE, version, CARE));

        assertThatThrownBy(() -> administrator.run(() -> administration.moveEntry(LEAVE, version, "SICK", true))).isInstanceOf(StaleDataException.class);
    }

    @Test
    void aSecondDraftIsRefused() {
        begin();

        assertThatThrownBy(this::begin).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void aDraftThatChangesNothingIsNotPutInForce() {
        begin();
        int version = shown().version();

        assertThatThrownBy(() -> administrator.run(() -> administration.enact(LEAVE, version, today, ""))).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void noEditionHoldsFromAPastDay() {
        begin();
        administrator.run(() -> administration.addEntry(LEAVE, shown().version(), CARE));
        int version = shown().version();

        assertThatThrownBy(() -> administrator.run(() -> administration.enact(LEAVE, version, today.minusDays(1), ""))).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void aTableReplacesTheDraftWhichCanBeThrownAway() {
        begin();
        administrator.run(() -> administration.addEntry(LEAVE, shown().version(), CARE));
        StringBuilder table = new StringBuilder("code,name\n");
        details().entries().forEach(entry -> table.append(entry.code()).append(',').append(entry.name()).append("（表）\n"));
        administrator.run(() -> administration.importTable(LEAVE, shown().version(), table.toString()));
        assertThat(details().entries()).extracting(DictionaryEntry::name).contains("病假（表）", "护理父母假（表）");

        administrator.run(() -> administration.discard(LEAVE, shown().version()));
        assertThat(details().isDrafted()).isFalse();
        assertThat(details().entries()).extracting(DictionaryEntry::name).contains("病假").doesNotContain("病假（表）");
    }

    @Test
    void aTableWithoutWhatWasInForceIsRefused() {
        begin();
        int version = shown().version();

        assertThatThrownBy(() -> administrator.run(() -> administration.importTable(LEAVE, version, "code,name\nCARE,护理父母假\n")))
            .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void everyDictionaryIsListed() {
        assertThat(administrator.get(administration::listDictionaries)).hasSizeGreaterThan(8)
            .allSatisfy(row -> assertThat(row.choices()).isPositive());
    }

    @Test
    void unknownDictionariesAreRefused() {
        assertThatThrownBy(() -> staff.get(() -> dictionaries.listChoices("nothing"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void staffChooseButDoNotChange() {
        assertThat(choices()).contains("ANNUAL", "SICK");
        assertThat(staff.get(() -> dictionaries.suggestTerms("czys"))).isEmpty();
        assertThat(staff.get(() -> dictionaries.suggestTerms("yus"))).extracting(DictionaryEntry::name).contains("预算");
        assertThatThrownBy(() -> staff.run(() -> administration.beginDraft(LEAVE, null))).isInstanceOf(NotPermittedException.class);
    }

    private void begin() {
        administrator.run(() -> administration.beginDraft(LEAVE, null));
    }

    private DictionaryDetails details() {
        return administrator.get(() -> administration.getDictionary(LEAVE, null));
    }

    private EditionRow shown() {
        return details().shown();
    }

    private List<String> choices() {
        return staff.get(() -> dictionaries.listChoices(LEAVE)).stream().map(DictionaryEntry::code).toList();
    }

    /** Somebody whose account is there for everybody: a refusal is written down in a transaction of its own. */
    private Caller caller(String role) throws Exception {
        String username = "d" + UUID.randomUUID().toString().substring(0, 8);
        Operator.run(() -> accounts.createAccount(NewAccount.named(username, "许诺"), "Long enough 7", false));
        Operator.run(() -> accounts.grantRole(username, role));
        transaction.commit();
        transaction.begin();
        return new Caller(realm, username);
    }
}
