package org.tongzhou.it.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.AppearanceChoice;
import org.tongzhou.core.security.AppearanceService;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.it.ContainerTest;

class PeopleAndAppearanceIT extends ContainerTest {
    @Inject
    AccountService accounts;
    @Inject
    PeopleService people;
    @Inject
    AppearanceService appearances;
    @Inject
    AccountRealm realm;
    private final String username = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final String unit = "单位" + username;
    private Caller caller;

    @BeforeEach
    void createCaller() {
        if (accounts == null) {
            return; // the client's side
        }
        create(username, "曾晓东", "科员");
        caller = new Caller(realm, username);
    }

    @Test
    void aPersonIsFoundByNamePinyinUserNameAndUnit() {
        PersonRow person = new PersonRow(username, "曾晓东", unit, "科员");

        assertThat(find("曾晓东 " + username)).containsExactly(person);
        assertThat(find("zengxd " + username)).containsExactly(person);
        assertThat(find("ZXD " + username)).containsExactly(person);
        assertThat(find(username)).containsExactly(person);
        assertThat(find(unit)).containsExactly(person);
        assertThat(find("曾晓东 nobody-" + username)).isEmpty();
        assertThat(find("  ")).isEmpty();
    }

    @Test
    void twoPeopleOfOneNameDifferInTheirPosts() {
        create(username + "-2", "曾晓东", "科长");

        assertThat(find("曾晓东 " + username)).extracting(PersonRow::post).containsExactly("科员", "科长");
    }

    @Test
    void aDisabledAccountIsNotFound() {
        create(username + "-2", "曾晓西", "科长");
        Operator.run(() -> accounts.disableAccount(username + "-2"));

        assertThat(find("曾晓西 " + username)).isEmpty();
    }

    @Test
    void thePeopleThatAreFoundHaveASecondPage() {
        for (int number = 10; number < 35; number++) {
            create(username + "-" + number, "众人", "科员");
        }

        Slice<PersonRow> all = caller.get(() -> people.searchPeople("众人 " + username, new PageRequest(0, 100)));
        Slice<PersonRow> second = caller.get(() -> people.searchPeople("众人 " + username, new PageRequest(20, 20)));

        assertThat(all.total()).isEqualTo(25);
        assertThat(second.total()).isEqualTo(25);
        assertThat(second.rows()).containsExactlyElementsOf(all.rows().subList(20, 25));
        assertThat(caller.get(() -> people.searchPeople("众人 " + username, new PageRequest(500_000, 20))).rows()).isEmpty();
    }

    @Test
    void anAppearanceIsRememberedPieceByPiece() throws Exception {
        assertThat(caller.get(appearances::getOwnChoice)).isEqualTo(AppearanceChoice.NONE);

        caller.run(() -> appearances.choose(new AppearanceChoice("dark", null, null)));
        transaction.commit();
        transaction.begin();
        caller.run(() -> appearances.choose(new AppearanceChoice(null, "compact", "en")));
        transaction.commit();
        transaction.begin();

        assertThat(caller.get(appearances::getOwnChoice)).isEqualTo(new AppearanceChoice("dark", "compact", "en"));
    }

    @Test
    void whatIsNoAppearanceIsRefused() {
        assertThatThrownBy(() -> caller.run(() -> appearances.choose(new AppearanceChoice("red\"><script>", null, null))))
            .isInstanceOf(ConstraintViolationException.class);
    }

    private List<PersonRow> find(String text) {
        return caller.get(() -> people.searchPeople(text, new PageRequest(0, 20))).rows();
    }

    private void create(String name, String displayName, String post) {
        Operator.run(() -> accounts.createAccount(
            new NewAccount(name, displayName, "", "", unit, post, null, "zh-CN"), "Long enough", false));
    }
}
