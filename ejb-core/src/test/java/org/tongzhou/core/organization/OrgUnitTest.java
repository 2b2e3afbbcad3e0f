package org.tongzhou.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

class OrgUnitTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int SEEN = 0;

    private final OrgUnit city = unit(1, null, "景川市", "景川市", UnitKind.REGION);
    private final OrgUnit finance = unit(2, city, "景川市财政局", "市财政局", UnitKind.DEPARTMENT);
    private final OrgUnit commerce = unit(3, city, "景川市商务局", "市商务局", UnitKind.DEPARTMENT);
    private final OrgUnit budget = unit(4, finance, "预算科", null, UnitKind.SECTION);

    @Test
    void aSectionIsCalledByItsUnitAndItsOwnName() {
        assertThat(budget.getLabel()).isEqualTo("市财政局预算科");
        assertThat(finance.getLabel()).isEqualTo("市财政局");
        assertThat(budget.getPath()).isEqualTo("/1/2/4/");
        assertThat(budget.depth()).isEqualTo(3);
    }

    @Test
    void aUnitIsNeverBelowItself() {
        assertThatThrownBy(() -> city.moveBelow(finance)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> finance.moveBelow(finance)).isInstanceOf(RuleViolationException.class);

        commerce.moveBelow(finance);
        commerce.settle();

        assertThat(commerce.getPath()).isEqualTo("/1/2/3/");
    }

    @Test
    void nothingLiesBelowASectionNorASectionBelowNothing() {
        assertThatThrownBy(() -> unit(9, budget, "一组", null, UnitKind.SECTION)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> commerce.moveBelow(budget)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> budget.moveBelow(null)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> unit(9, null, "综合科", null, UnitKind.SECTION)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void theTreeHasEightLevelsAtMost() {
        OrgUnit deepest = finance;
        for (int level = 3; level <= OrgUnit.DEPTH_MAX; level++) {
            deepest = unit(10 + level, deepest, "单位" + level, null, UnitKind.AGENCY);
        }
        OrgUnit last = deepest;

        assertThat(last.depth()).isEqualTo(8);
        assertThatThrownBy(() -> unit(99, last, "太深", null, UnitKind.AGENCY)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void aSectionStaysASection() {
        assertThatThrownBy(() -> budget.change(SEEN, new UnitFacts("预算局", "", "", UnitKind.DEPARTMENT, List.of())))
            .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void whoSawAnOlderVersionIsLate() {
        assertThatThrownBy(() -> finance.change(SEEN + 1, finance.facts())).isInstanceOf(StaleDataException.class);
    }

    @Test
    void whatIsMergedKeepsItsNameAndChangesNoMore() {
        finance.mergeInto(commerce, DAY);
        finance.settle();

        assertThat(finance.getStatus()).isEqualTo(UnitStatus.MERGED);
        assertThat(finance.getSuccessor()).isSameAs(commerce);
        assertThat(finance.getLabel()).isEqualTo("市财政局");
        assertThatThrownBy(() -> finance.abolish(DAY)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> commerce.mergeInto(finance, DAY)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void aUnitIsMergedIntoNothingBelowItselfNorIntoASection() {
        assertThatThrownBy(() -> city.mergeInto(finance, DAY)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> finance.mergeInto(finance, DAY)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> commerce.mergeInto(budget, DAY)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void managementGoesStepByStepAndBack() {
        assertThatThrownBy(() -> finance.manage(SEEN, ManagedState.MANAGED)).isInstanceOf(RuleViolationException.class);

        finance.manage(SEEN, ManagedState.APPLIED);
        finance.manage(SEEN, ManagedState.MANAGED);
        finance.manage(SEEN, ManagedState.SUSPENDED);
        finance.manage(SEEN, ManagedState.MANAGED);

        assertThat(finance.getManaged()).isEqualTo(ManagedState.MANAGED);
    }

    @Test
    void invisibleCharactersMakeNoName() {
        UnitFacts facts = new UnitFacts("\u3000财政局\u202e ", "\u200b", "", UnitKind.DEPARTMENT, List.of("景财", "景财"));

        assertThat(facts.name()).isEqualTo("财政局");
        assertThat(facts.shortName()).isEqualTo("财政局");
        assertThat(facts.issuerCodes()).containsExactly("景财");
    }

    static OrgUnit unit(long id, OrgUnit above, String name, String shortName, UnitKind kind) {
        OrgUnit unit = new OrgUnit(above, new UnitFacts(name, shortName, "", kind, List.of()), "u" + id, 10);
        number(unit, id);
        unit.settle();
        return unit;
    }

    /** As the database does. */
    static void number(Object entity, long id) {
        try {
            Field field = entity.getClass().getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
