package org.tongzhou.core.pages;

import jakarta.ejb.Stateless;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.RuleViolationException;

/** Who may use which portlet, and which are switched off for maintenance. */
@Stateless
public class PortletRuleService {
    /** The portlets that have a rule, by name. */
    @RequiresPermission(PagePermissions.MANAGE)
    public List<PortletRule> listRules() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives a portlet to the holders of these roles and the people of these units; both empty: to everybody.
     *
     * @throws RuleViolationException if a name can't be that of a role or a unit
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public void setAudience(@NotNull PortletReference portlet, @NotNull Set<String> roles, @NotNull Set<String> units) {
        throw new UnsupportedOperationException();
    }

    /**
     * Switches a portlet off, in every page; its windows stay and show the message.
     *
     * @throws RuleViolationException if the message is empty or too long
     */
    @RequiresPermission(PagePermissions.MANAGE)
    public void switchOff(@NotNull PortletReference portlet, @NotNull String message) {
        throw new UnsupportedOperationException();
    }

    /** Switches a portlet on; one that is on stays so. */
    @RequiresPermission(PagePermissions.MANAGE)
    public void switchOn(@NotNull PortletReference portlet) {
        throw new UnsupportedOperationException();
    }

    /** Those of the portlets that the caller may add and see, switched off or not. */
    @RequiresLogin
    public Set<PortletReference> listUsable(@NotNull Collection<PortletReference> asked) {
        return Set.copyOf(asked);
    }

    /** The portlets that are switched off, with the message for users. */
    @RequiresLogin
    public Map<PortletReference, String> listSwitchedOff() {
        return Map.of();
    }
}
