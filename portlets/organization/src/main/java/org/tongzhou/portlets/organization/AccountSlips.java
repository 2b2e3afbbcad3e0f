package org.tongzhou.portlets.organization;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.security.OpenedAccount;
import org.tongzhou.core.templates.PrintedSheet;
import org.tongzhou.core.templates.TemplateService;

/** Accounts whose passwords for the first login are shown at present, to be printed and handed over (账号通知单). */
public class AccountSlips implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient List<OpenedAccount> rows = List.of(); // passwords are written nowhere
    private List<PrintedSheet> sheets = List.of();

    void show(List<OpenedAccount> opened, TemplateService templates) {
        rows = List.copyOf(opened);
        sheets = templates.printSlips(rows.stream().map(AccountSlips::values).toList(), CurrentPortlet.get().getLocale());
    }

    private static Map<String, String> values(OpenedAccount account) {
        return Map.of("name", account.name(), "unit", account.unit(), "username", account.username());
    }

    /** They have been handed over; the passwords are told nobody any more. */
    public void forget() {
        rows = List.of();
    }

    /** What the office says on each of them. */
    public List<PrintedSheet> getSheets() {
        return sheets;
    }

    public List<OpenedAccount> getRows() {
        return rows == null ? List.of() : rows;
    }
}
