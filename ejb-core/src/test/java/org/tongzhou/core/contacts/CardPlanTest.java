package org.tongzhou.core.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.contacts.CardEntry.Outcome;

class CardPlanTest {
    private static final PersonalFacts ZHAO = new PersonalFacts("赵敏", "省发展改革委", null, null, "138 0000 4321", null, null, "我的备注");

    @Test
    void aCardChangesWhoHasANumberInCommonAndKeepsWhatItDoesNotSay() {
        CardEntry entry = plan(new PersonalFacts("赵敏", "省财政厅", "处长", null, "138-0000-4321", null, null, null)).get(0);

        assertThat(entry.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(entry.target()).isEqualTo(7);
        assertThat(entry.facts()).isEqualTo(new PersonalFacts("赵敏", "省财政厅", "处长", null, "138-0000-4321", null, null, "我的备注"));
    }

    @Test
    void anotherOfTheSameNameIsNew() {
        assertThat(plan(new PersonalFacts("赵敏", "省财政厅", null, null, "139 0000 0000", null, null, null)).get(0).outcome()).isEqualTo(Outcome.NEW);
        assertThat(plan(new PersonalFacts("陈刚", "省发展改革委", null, null, "138 0000 4321", null, null, null)).get(0).outcome()).isEqualTo(Outcome.NEW);
    }

    @Test
    void whatSaysNothingNewIsTheSame() {
        assertThat(plan(new PersonalFacts("赵敏", null, null, null, null, null, null, null)).get(0).outcome()).isEqualTo(Outcome.SAME);
    }

    @Test
    void whatWasChangedOrRemovedAfterTheCheckIsNotUndone() {
        PersonalFacts card = new PersonalFacts("赵敏", "省财政厅", null, null, "138 0000 4321", null, null, null);
        List<CardEntry> checked = plan(card);
        PersonalFacts moved = new PersonalFacts("赵敏", "省审计厅", null, null, "138 0000 4321", null, null, "我的备注");

        assertThat(plan(Map.of(7L, moved)).of(checked)).extracting(CardEntry::outcome, CardEntry::reason).containsExactly(tuple(Outcome.REFUSED, "contacts.cardStale"));
        assertThat(plan(Map.of()).of(checked)).extracting(CardEntry::reason).containsExactly("contacts.cardStale");
        assertThat(plan(Map.of(7L, checked.get(0).facts())).of(checked)).extracting(CardEntry::outcome).containsExactly(Outcome.SAME); // kept twice
        assertThat(plan(Map.of(7L, ZHAO)).of(checked)).extracting(CardEntry::facts).containsExactly(checked.get(0).facts());
    }

    @Test
    void theSecondCardOfOnePersonIsRefused() {
        PersonalFacts chen = new PersonalFacts("陈刚", "省财政厅", null, null, null, null, null, null);

        assertThat(plan(chen, chen)).extracting(CardEntry::outcome).containsExactly(Outcome.NEW, Outcome.REFUSED);
    }

    @Test
    void whatIsWrongOrTooMuchIsRefusedWithItsReason() {
        List<CardEntry> entries = plan(named(""), named("甲"), named("乙"), named("丙"));

        assertThat(entries).extracting(CardEntry::outcome).containsExactly(Outcome.REFUSED, Outcome.NEW, Outcome.NEW, Outcome.REFUSED);
        assertThat(entries).extracting(CardEntry::reason).containsExactly("contacts.nameMissing", null, null, "contacts.listFull");
    }

    private static List<CardEntry> plan(PersonalFacts... cards) {
        return plan(Map.of(7L, ZHAO)).of(List.of(cards).stream().map(facts -> CardEntry.read(1, facts)).toList());
    }

    private static CardPlan plan(Map<Long, PersonalFacts> known) {
        return new CardPlan(known, 2, facts -> facts.name().isEmpty() ? new CardPlan.CardRefusal("contacts.nameMissing", "") : null);
    }

    private static PersonalFacts named(String name) {
        return new PersonalFacts(name, null, null, null, null, null, null, null);
    }
}
