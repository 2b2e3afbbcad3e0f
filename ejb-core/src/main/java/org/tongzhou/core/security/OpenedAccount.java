package org.tongzhou.core.security;

import java.io.Serializable;

/**
 * An account with a password for one login, to be handed to its owner (账号通知单). The password is told this once only.
 *
 * @param unit the label of the unit or section of the own post
 */
public record OpenedAccount(String username, String password, String name, String unit, String post) implements Serializable {
    @Override
    public String toString() {
        return "OpenedAccount[" + username + ']'; // the password is for no log
    }
}
