package org.tongzhou.it.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.contacts.AddressBookService;
import org.tongzhou.core.contacts.AddressFilter;
import org.tongzhou.core.contacts.AddressRow;
import org.tongzhou.core.contacts.CardEntry;
import org.tongzhou.core.contacts.CardEntry.Outcome;
import org.tongzhou.core.contacts.CardFormat;
import org.tongzhou.core.contacts.CardService;
import org.tongzhou.core.contacts.PersonalFacts;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.StaffFacts;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.it.organization.OrganizationTest;

/** People as cards. */
class CardServiceIT extends OrganizationTest {
    private static final String FILE = """
        BEGIN:VCARD
        VERSION:3.0
        FN:赵敏
        ORG:省财政厅
        TEL;TYPE=CELL:138-0000-4321
        END:VCARD
        BEGIN:VCARD
        VERSION:4.0
        FN:=cmd|' /C calc'!A0<script>alert(1)</script>
        NOTE:不会执行
        END:VCARD
        BEGIN:VCARD
        VERSION:4.0
        FN:陈刚
        TEL:没有
        END:VCARD
        BEGIN:VCARD
        VERSION:2.1
        FN:旧的
        END:VCARD
        """;

    @Inject
    CardService cards;
    @Inject
    AddressBookService book;

    @Test
    void aFileIsCheckedBeforeItIsKept() throws Exception {
        long known = clerk.get(() -> book.addContact(new PersonalFacts("赵敏", null, "处长", null, "138 0000 4321", null, null, null), Set.of()));
        commit();

        List<CardEntry> checked = check(FILE);
        assertThat(checked).extracting(CardEntry::outcome).containsExactly(Outcome.CHANGED, Outcome.NEW, Outcome.REFUSED, Outcome.REFUSED);
        assertThat(checked).extracting(CardEntry::reason).containsExactly(null, null, "contacts.phoneNotAllowed", "contacts.cardVersion");
        assertThat(all()).hasSize(1); // nothing was kept yet

        clerk.run(() -> cards.importCards(checked));
        commit();
        assertThat(all()).hasSize(2);
        assertThat(clerk.get(() -> book.getContact(known)).facts())
            .isEqualTo(new PersonalFacts("赵敏", "省财政厅", "处长", null, "138-0000-4321", null, null, null));
        assertThat(clerk.get(() -> cards.importCards(checked))).extracting(CardEntry::outcome) // a second click
            .containsExactly(Outcome.SAME, Outcome.SAME, Outcome.REFUSED, Outcome.REFUSED);
        assertThat(all()).hasSize(2);
    }

    @Test
    void whatIsTakenAwayIsTheSameWhenItComesBack() throws Exception {
        clerk.run(() -> cards.importCards(check(FILE)));
        commit();

        for (CardFormat format : CardFormat.values()) {
            String file = clerk.get(() -> cards.exportContacts(AddressFilter.ALL, format));
            assertThat(check(file)).extracting(CardEntry::outcome).containsExactly(Outcome.SAME, Outcome.SAME);
        }
    }

    @Test
    void anotherUserCanChangeNothingByACheckedFile() throws Exception {
        long known = clerk.get(() -> book.addContact(new PersonalFacts("赵敏", null, null, null, "138 0000 4321", null, null, null), Set.of()));
        commit();
        List<CardEntry> checked = check(FILE);

        keeper.run(() -> cards.importCards(checked)); // names the clerk's contact
        commit();

        assertThat(clerk.get(() -> book.getContact(known)).facts().organization()).isNull();
        assertThat(keeper.get(() -> book.search(AddressFilter.ALL, new PageRequest(0, 20))).total()).as("the other card").isEqualTo(1);
    }

    @Test
    void aLeadersCardHasNoMobileForOthers() throws Exception {
        long mayor = admin.get(() -> staff.addPerson(new StaffFacts("许" + mark, "长", null, "0551 8210001", null, "199 0000 0001", null),
            addPost(office, "镇长", JobRank.CITY_LEADER, null), LONG_AGO));
        commit();

        assertThat(clerk.get(() -> cards.exportColleague(mayor, CardFormat.V3))).contains("0551 8210001").contains("镇长").doesNotContain("199");
        assertThat(admin.get(() -> cards.exportColleague(mayor, CardFormat.V4))).contains("199 0000 0001");
        assertRefused(NotFoundException.class, () -> clerk.get(() -> cards.exportColleague(-7L, CardFormat.V3)));
    }

    @Test
    void nobodyIsServedWhoIsNotLoggedInAndNoFileThatIsNone() throws Exception {
        assertRefused(NotPermittedException.class, () -> cards.check(FILE.getBytes(StandardCharsets.UTF_8)));
        assertRefused(NotPermittedException.class, () -> cards.importCards(List.of()));
        assertRefused(NotPermittedException.class, () -> cards.exportContacts(AddressFilter.ALL, CardFormat.V4));
        assertRefused(NotPermittedException.class, () -> cards.exportColleague(clerkId, CardFormat.V4));
        assertRefused(RuleViolationException.class, () -> check("no cards"));
    }

    private List<CardEntry> check(String file) {
        return clerk.get(() -> cards.check(file.getBytes(StandardCharsets.UTF_8)));
    }

    private List<AddressRow> all() {
        return clerk.get(() -> book.search(AddressFilter.ALL, new PageRequest(0, 20))).rows();
    }
}
