package org.tongzhou.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.pages.PageDetails;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.PortletRule;
import org.tongzhou.core.pages.PortletRuleService;
import org.tongzhou.core.pages.WindowDetails;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

class PortletRuleServiceIT extends PagesTest {
    @Inject
    PortletRuleService rules;
    private final PortletReference portlet = new PortletReference("/" + name, "rule");

    @Test
    void aPortletIsForEverybodyUntilItIsGivenToSome() throws Exception {
        assertThat(staff.get(() -> rules.listUsable(List.of(portlet, LINKS)))).containsExactlyInAnyOrder(portlet, LINKS);

        give(Set.of("leader"), Set.of());
        assertThat(staff.get(() -> rules.listUsable(List.of(portlet, LINKS)))).containsExactly(LINKS);
        assertThat(other.get(() -> rules.listUsable(List.of(portlet)))).containsExactly(portlet);

        give(Set.of("publisher"), Set.of(unit));
        assertThat(staff.get(() -> rules.listUsable(List.of(portlet)))).containsExactly(portlet);

        give(Set.of(), Set.of("别的单位"));
        assertThat(staff.get(() -> rules.listUsable(List.of(portlet)))).isEmpty();

        give(Set.of(), Set.of());
        assertThat(staff.get(() -> rules.listUsable(List.of(portlet)))).containsExactly(portlet);
        assertThat(asOperator(rules::listRules)).extracting(PortletRule::portlet).doesNotContain(portlet);
    }

    @Test
    void whoMayNotUseAPortletSeesNoneOfItsWindowsAndKeepsTheirPlaces() throws Exception {
        importPage("""
            {"portlet":"/home::welcome","x":0,"y":0,"width":6,"height":8,"autoHeight":true},
            {"portlet":"%s","x":6,"y":0,"width":6,"height":8,"autoHeight":true}""".formatted(portlet.format()), "");
        PageDetails whole = open(staff);
        long secret = whole.windows().get(1).id();
        give(Set.of("leader"), Set.of());

        PageDetails part = open(staff);
        assertThat(part.windows()).extracting(WindowDetails::portlet).containsExactly(WELCOME);
        assertThat(open(other).windows()).hasSize(2);
        assertThat(staff.get(() -> arrangements.listOffered(name))).isEmpty();
        assertRefused(NotFoundException.class, "pages.windowNotFound",
            () -> staff.run(() -> preferences.store(secret, values("a", "1"))));
        assertRefused(RuleViolationException.class, "pages.layout.portletNotAllowed",
            () -> staff.get(() -> arrangements.save(name, change(part, created("a", portlet, BELOW)))));
        staff.get(() -> arrangements.save(name, change(part, at(part.windows().get(0).id(), BELOW))));
        commitAndBegin();

        give(Set.of(), Set.of());
        assertThat(open(staff).windows()).extracting(WindowDetails::id).contains(secret);
        assertThat(open(staff).windows()).filteredOn(window -> window.id() == secret).extracting(WindowDetails::place).containsExactly(RIGHT);
    }

    @Test
    void aPortletThatIsSwitchedOffStaysInPagesAndCanNotBeAdded() throws Exception {
        PageDetails page = importPage("{\"portlet\":\"%s\",\"x\":0,\"y\":0,\"width\":6,\"height\":8}".formatted(portlet.format()), "");

        Operator.run(() -> rules.switchOff(portlet, " 维护至周五 "));
        commitAndBegin();

        assertThat(staff.get(rules::listSwitchedOff)).contains(entry(portlet, "维护至周五"));
        assertThat(open(staff)).isEqualTo(page);
        assertThat(staff.get(() -> rules.listUsable(List.of(portlet)))).containsExactly(portlet);
        PortletRule rule = asOperator(rules::listRules).stream().filter(one -> one.portlet().equals(portlet)).findFirst().orElseThrow();
        assertThat(rule.switchedOffBy()).isEqualTo(Operator.USERNAME);
        assertThat(rule.switchedOffAt()).isNotNull();
        assertRefused(RuleViolationException.class, "pages.layout.portletSwitchedOff",
            () -> staff.get(() -> arrangements.save(name, change(page, created("a", portlet, BELOW)))));

        Operator.run(() -> rules.switchOn(portlet));
        Operator.run(() -> rules.switchOn(LINKS));
        commitAndBegin();
        assertThat(staff.get(rules::listSwitchedOff)).doesNotContainKey(portlet);
    }

    @Test
    void rulesHaveLimits() throws Exception {
        for (String message : List.of("", " ", "长".repeat(201))) {
            assertRefused(RuleViolationException.class, "pages.rule.message", () -> Operator.run(() -> rules.switchOff(portlet, message)));
        }
        assertRefused(RuleViolationException.class, "pages.rule.role",
            () -> Operator.run(() -> rules.setAudience(portlet, Set.of("No Role"), Set.of())));
        assertRefused(RuleViolationException.class, "pages.rule.unit",
            () -> Operator.run(() -> rules.setAudience(portlet, Set.of(), Set.of(" "))));
        assertThat(staff.get(rules::listSwitchedOff)).doesNotContainKey(portlet);
    }

    private void give(Set<String> roles, Set<String> units) throws Exception {
        Operator.run(() -> rules.setAudience(portlet, roles, units));
        commitAndBegin();
    }
}
