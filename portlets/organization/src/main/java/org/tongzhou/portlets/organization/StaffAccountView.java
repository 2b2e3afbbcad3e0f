package org.tongzhou.portlets.organization;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tongzhou.core.organization.OpenWork;
import org.tongzhou.core.organization.StaffService;
import org.tongzhou.core.security.OpenedAccount;
import org.tongzhou.core.security.StaffAccountService;
import org.tongzhou.core.security.StaffAccountState;
import org.tongzhou.core.security.UnitRole;
import org.tongzhou.core.security.UnitRoleService;
import org.tongzhou.core.templates.TemplateService;
import org.tongzhou.portlets.common.faces.UserMessages;

/** The account of the person whose file is shown. What was typed of passwords is never shown again; one made for somebody, once. */
@Named("staffAccount")
@ViewScoped
public class StaffAccountView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the keeper is filling in or asked. */
    public enum Panel {
        OPEN, RENEW, DISABLE, REMOVE_FACTOR
    }

    @Inject
    TemplateService templates;
    @Inject
    StaffAccountService accounts;
    @Inject
    UnitRoleService unitRoles;
    @Inject
    StaffService staff;
    @Inject
    PersonView person;
    @Inject
    UserMessages messages;

    private StaffAccountState state;
    private List<UnitRole> roles = List.of();
    private Panel panel;
    private String username;
    private List<OpenWork.Part> openWork = List.of();
    private final AccountSlips slips = new AccountSlips();
    private transient String password;

    /** Looks at the account. */
    public void read() {
        state = accounts.getAccount(person.getId());
        roles = unitRoles.list(person.getId());
        panel = null;
    }

    /** Opens a panel. */
    public void ask(String name) {
        panel = Panel.valueOf(name);
        username = state.proposed();
        openWork = panel == Panel.DISABLE ? staff.listOpenWork(person.getId()) : List.of();
    }

    public void dismiss() {
        panel = null;
    }

    public void open() {
        slips.show(List.of(accounts.open(person.getId(), username.strip(), takePassword())), templates);
        done("organization.account.opened");
    }

    public void renewPassword() {
        OpenedAccount renewed = accounts.renewPassword(person.getId(), takePassword());
        slips.show(List.of(renewed), templates);
        done("organization.account.renewed");
    }

    public void disable() {
        accounts.disable(person.getId());
        done("organization.account.disabled");
    }

    public void enable() {
        accounts.enable(person.getId());
        done("organization.account.enabled");
    }

    public void forgiveFailures() {
        accounts.forgiveFailures(person.getId());
        done("organization.account.forgiven");
    }

    public void giveRole(String role) {
        unitRoles.give(person.getId(), role);
        done("organization.account.roleGiven");
    }

    public void takeRole(String role) {
        unitRoles.take(person.getId(), role);
        done("organization.account.roleTaken");
    }

    public void removeSecondFactor() {
        accounts.removeSecondFactor(person.getId(), takePassword());
        done("organization.account.factorRemoved");
    }

    /** What was typed is used once and not kept: this view stays in the session. */
    private String takePassword() {
        String typed = password;
        password = null;
        return typed;
    }

    private void done(String key) {
        messages.info(key, person.getDetails().facts().name());
        read();
    }

    /** Those that the keeper can give or take. */
    public List<UnitRole> getRoles() {
        return roles;
    }

    /** Null where it was not looked at. */
    public StaffAccountState getState() {
        return state;
    }

    public Panel getPanel() {
        return panel;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String typed) {
        username = typed;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String typed) {
        password = typed;
    }

    /** What keeps the account from being disabled. */
    public List<OpenWork.Part> getOpenWork() {
        return openWork;
    }

    public AccountSlips getSlips() {
        return slips;
    }
}
