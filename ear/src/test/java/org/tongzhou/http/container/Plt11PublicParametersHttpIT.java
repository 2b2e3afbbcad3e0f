package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** PLT.11.1.2: public render parameters. */
class Plt11PublicParametersHttpIT extends ConformanceTest {
    private static Shown set() {
        return get(open("public").of("PublicOne").get("set"));
    }

    @Test
    void eachPortletSeesTheParameterByItsOwnName() {
        Shown page = set();

        assertThat(page.of("PublicOne")).containsEntry("public.city", "北京|Peking").containsEntry("param.city", "北京|Peking");
        assertThat(page.of("PublicTwo")).containsEntry("public.town", "北京|Peking").doesNotContainKey("param.city");
    }

    @Test
    void aPortletThatDeclaresAnAliasSharesIt() { // PLT.11.1.2.1
        assertThat(set().of("PublicAlias")).containsEntry("public.place", "北京|Peking");

        Shown changed = act(open("public").of("PublicAlias").get("action"), "name", "place", "value", "广州");
        assertThat(changed.of("PublicOne")).containsEntry("public.city", "广州");

        Shown removed = act(changed.of("PublicAlias").get("action"), "name", "place", "remove", "1");
        assertThat(removed.of("PublicOne")).doesNotContainKey("public.city");
    }

    @Test
    void aPortletThatDoesNotDeclareItDoesNotSeeIt() {
        assertThat(set().of("PublicNone").keySet()).noneMatch(name -> name.startsWith("param."));
    }

    @Test
    void publicAndPrivateParametersAreTold() {
        Map<String, String> shown = set().of("PublicOne");

        assertThat(shown).containsEntry("private.own", "private").doesNotContainKey("private.city").doesNotContainKey("public.own");
    }

    @Test
    void itStaysWhileOtherWindowsAreUsed() {
        Shown page = get(set().of("PublicNone").get("plain"));

        assertThat(page.of("PublicTwo")).containsEntry("public.town", "北京|Peking");
    }

    @Test
    void aUrlThatRemovesItRemovesItForAll() {
        Shown page = get(set().of("PublicOne").get("remove"));

        assertThat(page.of("PublicOne")).doesNotContainKey("public.city").containsEntry("param.other", "1");
        assertThat(page.of("PublicTwo")).doesNotContainKey("public.town");
    }

    @Test
    void anActionSetsItUnderAnyOfItsNames() {
        Shown page = act(open("public").of("PublicTwo").get("action"), "name", "town", "value", "广州");

        assertThat(page.of("PublicOne")).containsEntry("public.city", "广州");
    }

    @Test
    void anActionRemovesIt() {
        Shown page = act(set().of("PublicOne").get("action"), "name", "city", "remove", "1");

        assertThat(page.of("PublicTwo")).doesNotContainKey("public.town");
    }

    @Test
    void anActionAndAResourceReceiveItAfterTheirOwnOfTheSameName() {
        Shown page = set();

        Map<String, String> afterAction = act(page.of("PublicOne").get("action"), "name", "x", "city", "own", "value", "v").of("PublicOne");
        assertThat(afterAction.get("param.seen")).isNotNull();
        assertThat(get(with(page.of("PublicOne").get("resource"), "city", "own")).asReport()).containsEntry("param.city", "own|北京|Peking");
    }

    @Test
    void anActionOfAPortletThatDoesNotDeclareItSetsAPrivateOne() {
        Shown page = act(set().of("PublicNone").get("action"), "name", "city", "value", "private");

        assertThat(page.of("PublicNone")).containsEntry("private.city", "private");
        assertThat(page.of("PublicOne")).containsEntry("public.city", "北京|Peking");
    }
}
