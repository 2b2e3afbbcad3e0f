package org.tongzhou.portlets.organization;

import java.io.Serializable;
import java.util.List;
import org.tongzhou.core.security.OpenedAccount;

/** Accounts whose passwords for the first login are shown at present, to be printed and handed over (账号通知单). */
public class AccountSlips implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient List<OpenedAccount> rows = List.of(); // passwords are written nowhere

    void show(List<OpenedAccount> opened) {
        rows = List.copyOf(opened);
    }

    /** They have been handed over; the passwords are told nobody any more. */
    public void forget() {
        rows = List.of();
    }

    public List<OpenedAccount> getRows() {
        return rows == null ? List.of() : rows;
    }
}
