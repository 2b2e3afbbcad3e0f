package org.tongzhou.it.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
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

        assertThat(caller.get(() -> people.searchPeople("曾晓东 " + username))).containsExactly(person);
        assertThat(caller.get(() -> people.searchPeople("zengxd " + username))).containsExactly(person);
        assertThat(caller.get(() -> people.searchPeople("ZXD " + username))).containsExactly(person);
        assertThat(caller.get(() -> people.searchPeople(username))).containsExactly(person);
        assertThat(caller.get(() -> people.searchPeople(unit))).containsExactly(person);
        assertThat(caller.get(() -> people.searchPeople("曾晓东 nobody-" + username))).isEmpty();
        assertThat(caller.get(() -> people.searchPeople("  "))).isEmpty();
    }

    @Test
    void twoPeopleOfOneNameDifferInTheirPosts() {
        create(username + "-2", "曾晓东", "科长");

        assertThat(caller.get(() -> people.searchPeople("曾晓东 " + username))).extracting(PersonRow::post).containsExactly("科员", "科长");
    }

    @Test
    void aDisabledAccountIsNotFound() {
        create(username + "-2", "曾晓西", "科长");
        Operator.run(() -> accounts.disableAccount(username + "-2"));

        assertThat(caller.get(() -> people.searchPeople("曾晓西 " + username))).isEmpty();
    }

    @Test
    void noMoreAreFoundThanCanBeLookedThrough() {
        for (int number = 10; number < 35; number++) {
            create(username + "-" + number, "众人", "科员");
        }

        assertThat(caller.get(() -> people.searchPeople("众人 " + username))).hasSize(PeopleService.FOUND_MAX);
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

    private void create(String name, String displayName, String post) {
        Operator.run(() -> accounts.createAccount(
            new NewAccount(name, displayName, "", "", unit, post, null, "zh-CN"), "long enough"));
    }
}
