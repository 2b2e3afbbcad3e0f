package org.tongzhou.core.pages;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.security.Role;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;

/** Who may use which portlet, and which are switched off for maintenance. */
@Stateless
public class PortletRuleService {
    private static final Logger LOG = System.getLogger(PortletRuleService.class.getName());
    private static final Pattern ROLE = Pattern.compile(Role.NAME_PATTERN);
    private static final int AUDIENCE_MAX = 200;

    @Inject
    RuleRepository rules;
    @Inject
    RuleShelf shelf;
    @Inject
    Caller caller;
    @Inject
    CurrentUser currentUser;
    @Inject
    Acts acts;
    @Inject
    Clock clock;
    @Inject
    Event<PortletRuleChanged> changed;

    /** The portlets that have a rule, by name. */
    @RequiresPermission(PagePermissions.MANAGE)
    public List<PortletRule> listRules() {
        return shelf.all().values().stream()
            .filter(PortletRuleService::saysSomething)
            .sorted(comparing(rule -> rule.portlet().format()))
            .toList();
    }

    private static boolean saysSomething(PortletRule rule) {
        return !rule.roles().isEmpty() || !rule.units().isEmpty() || rule.maintenanceMessage() != null;
    }

    /**
     * Gives a portlet to the holders of these roles and the people of these units and their sections; both empty: to everybody. A page file may
     * come before the roles and units it needs, and so may a rule.
     *
     * @throws RuleViolationException if a name can't be that of a role or a unit, or there are too many
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public void setAudience(@NotNull PortletReference portlet, @NotNull Set<String> roles, @NotNull Set<String> units) {
        if (roles.size() + units.size() > AUDIENCE_MAX) {
            throw new RuleViolationException("pages.rule.audienceTooLarge", AUDIENCE_MAX);
        }
        roles.stream().filter(role -> !ROLE.matcher(role).matches()).findFirst().ifPresent(role -> {
            throw new RuleViolationException("pages.rule.role", role);
        });
        units.stream().filter(unit -> unit.isBlank() || unit.length() > LayerKey.OWNER_MAX_CHARS).findFirst().ifPresent(unit -> {
            throw new RuleViolationException("pages.rule.unit", unit);
        });
        StoredRule rule = getOrAdd(portlet);
        PortletRule before = rule.rule();
        rule.giveTo(roles, units);
        acts.tell(PageActs.on(PageActs.GIVE_PORTLET, portlet).changed("roles", words(before.roles()), words(roles))
            .changed("units", words(before.units()), words(units)));
        tell(portlet, "given to roles " + roles + " and units " + units);
    }

    /**
     * Switches a portlet off, in every page; its windows stay and show the message.
     *
     * @throws RuleViolationException if the message is empty or too long
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public void switchOff(@NotNull PortletReference portlet, @NotNull String message) {
        getOrAdd(portlet).switchOff(message, clock.instant(), currentUser.username());
        acts.tell(PageActs.on(PageActs.SWITCH_OFF, portlet).with("message", message));
        tell(portlet, "switched off");
    }

    /** Switches a portlet on; one that is on stays so. */
    @RequiresPermission(PagePermissions.MANAGE)
    public void switchOn(@NotNull PortletReference portlet) {
        rules.find(portlet).ifPresent(rule -> {
            rule.switchOn();
            acts.tell(PageActs.on(PageActs.SWITCH_ON, portlet));
            tell(portlet, "switched on");
        });
    }

    /** Those of the portlets that the caller may add and see, switched off or not. */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Set<PortletReference> listUsable(@NotNull Collection<PortletReference> asked) {
        Person person = caller.person();
        return asked.stream().filter(portlet -> shelf.isUsable(portlet, person)).collect(toUnmodifiableSet());
    }

    /**
     * Lets the caller go on with a portlet that he may add and see, switched off or not.
     *
     * @throws NotPermittedException if he may not
     */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void requireUsable(@NotNull PortletReference portlet) {
        if (!shelf.isUsable(portlet, caller.person())) {
            throw new NotPermittedException("pages.layout.portletNotAllowed", portlet);
        }
    }

    /** The portlets that are switched off, with the message for users. */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<PortletReference, String> listSwitchedOff() {
        return shelf.all().values().stream()
            .filter(rule -> rule.maintenanceMessage() != null)
            .collect(toUnmodifiableMap(PortletRule::portlet, PortletRule::maintenanceMessage));
    }

    private static String words(Set<String> names) {
        return names.stream().sorted().collect(joining(" "));
    }

    private StoredRule getOrAdd(PortletReference portlet) {
        return rules.find(portlet).orElseGet(() -> {
            StoredRule rule = new StoredRule(portlet);
            rules.add(rule);
            return rule;
        });
    }

    private void tell(PortletReference portlet, String what) {
        LOG.log(Level.INFO, "portlet {0} {1} by {2}", portlet.format(), what, currentUser.username());
        changed.fire(new PortletRuleChanged(portlet));
    }
}
