package org.tongzhou.portlets.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;

import javax.portlet.ReadOnlyException;
import javax.portlet.ValidatorException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkListTest {
    private static final Link PORTAL = new Link("门户", "/portal", false);
    private static final Link LAWS = new Link("法规库", "https://flk.npc.gov.cn/", true);
    private static final Link POLICY = new Link("政策", "https://www.gov.cn/", true);

    private final LinkList list = new LinkList(List.of(PORTAL, LAWS), 3);

    @Test
    void theListSurvivesThePreferences() throws ReadOnlyException {
        Preferences preferences = new Preferences();

        list.write(preferences);

        assertThat(LinkList.read(preferences)).isEqualTo(list);
    }

    @Test
    void noPreferencesAreAnEmptyListInTwoColumns() {
        assertThat(LinkList.read(new Preferences())).isEqualTo(new LinkList(List.of(), 2));
    }

    @Test
    void valuesThatAreMissingAreProblemsNotFailures() {
        Preferences preferences = new Preferences();
        preferences.setValues("titles", "门户", null);

        assertThat(LinkList.read(preferences).links()).hasSize(2)
            .allSatisfy(link -> assertThat(link.problems()).containsKey(Link.Field.ADDRESS));
    }

    @Test
    void linksAreAddedChangedAndRemoved() {
        assertThat(list.with(POLICY).links()).containsExactly(PORTAL, LAWS, POLICY);
        assertThat(list.withAt(0, POLICY).links()).containsExactly(POLICY, LAWS);
        assertThat(list.without(0).links()).containsExactly(LAWS);
    }

    @Test
    void movingStopsAtTheEnds() {
        assertThat(list.moved(1, -1).links()).containsExactly(LAWS, PORTAL);
        assertThat(list.moved(0, -1)).isEqualTo(list);
        assertThat(list.moved(1, 1)).isEqualTo(list);
    }

    @Test
    void everyChangeChangesTheVersion() {
        assertThat(List.of(list.with(POLICY), list.moved(0, 1), list.inColumns(2), list.without(1)))
            .extracting(LinkList::version).doesNotContain(list.version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "x", "99999999999", ""})
    void aPlaceThatIsNotThereIsRefused(String place) {
        assertThatThrownBy(() -> list.index(place)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void theValidatorLetsAGoodListPass() {
        assertThatCode(() -> validate(list)).doesNotThrowAnyException();
    }

    @Test
    void theValidatorNamesThePreferencesThatFail() {
        LinkList bad = list.with(new Link("", "javascript:alert(1)", false));

        assertThatThrownBy(() -> validate(bad)).isInstanceOfSatisfying(ValidatorException.class, e -> {
            assertThat(e).hasMessage("links.problem.title.empty");
            assertThat(Collections.list(e.getFailedKeys())).containsExactly("titles", "addresses");
        });
    }

    @Test
    void sixtyLinksAreTheMost() {
        LinkList full = new LinkList(Collections.nCopies(LinkList.LINKS_MAX, LAWS), 1);

        assertThatCode(() -> validate(full)).doesNotThrowAnyException();
        assertThatThrownBy(() -> validate(full.with(LAWS)))
            .isInstanceOf(ValidatorException.class).hasMessage("links.problem.many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "9999"})
    void thereAreOneToFourColumns(String columns) {
        assertThatThrownBy(() -> validate(list.inColumns(LinkList.columns(columns))))
            .isInstanceOf(ValidatorException.class).hasMessage("links.problem.columns");
    }

    private static void validate(LinkList list) throws ReadOnlyException, ValidatorException {
        Preferences preferences = new Preferences();
        list.write(preferences);
        new LinkValidator().validate(preferences);
    }
}
