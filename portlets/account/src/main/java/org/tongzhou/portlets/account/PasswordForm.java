package org.tongzhou.portlets.account;

import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.PasswordPolicy;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** Changes the password of who is logged in. What was typed is never shown again. */
@Named
@RequestScoped
public class PasswordForm {
    @Inject
    AccountService accounts;
    @Inject
    UserMessages messages;
    private String current;
    private String fresh;
    private String repeated;

    /** @throws RuleViolationException if the two are not alike */
    public void change() {
        if (!fresh.equals(repeated)) {
            throw new RuleViolationException("security.repeatedWrong");
        }
        accounts.changePassword(current, fresh);
        messages.info("account.password.changed");
        Views.show("login", Map.of());
    }

    public PasswordPolicy getPolicy() {
        return accounts.getPasswordPolicy();
    }

    public String getCurrent() {
        return null;
    }

    public void setCurrent(String typed) {
        current = typed;
    }

    public String getFresh() {
        return null;
    }

    public void setFresh(String typed) {
        fresh = typed;
    }

    public String getRepeated() {
        return null;
    }

    public void setRepeated(String typed) {
        repeated = typed;
    }
}
