package org.tongzhou.portlets.organization;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.organization.OrganizationService;
import org.tongzhou.core.security.OpenedAccount;
import org.tongzhou.core.security.StaffAccountListService;
import org.tongzhou.core.security.StaffAccountRow;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.templates.TemplateService;
import org.tongzhou.portlets.common.faces.Choice;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** Opens accounts for all of a unit who have none. */
@Named("openAccounts")
@ViewScoped
public class OpenAccountsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    TemplateService templates;
    @Inject
    StaffAccountListService accounts;
    @Inject
    OrganizationService organization;
    @Inject
    Moments moments;
    @Inject
    Texts texts;
    @Inject
    UserMessages messages;

    private Long unitId;
    private Choice unit;
    private List<StaffAccountRow> rows = List.of();
    private long total;
    private final AccountSlips slips = new AccountSlips();
    private transient String password;

    /** Shows who of the unit that the address names has no account. */
    public void read() {
        unit = unitId == null ? null : organization.findUnit(unitId).map(found -> new Choice(found.id(), found.label(), "")).orElse(null);
        if (unit != null) {
            Slice<StaffAccountRow> without = accounts.listWithout(unitId);
            rows = List.copyOf(without.rows());
            total = without.total();
        }
    }

    /** Goes to the unit that was chosen. */
    public void show() {
        Views.show("openAccounts", Map.of("unit", unit.id()));
    }

    public void openAll() {
        slips.show(accounts.openAll(unitId, takePassword()), templates);
        messages.info("organization.accounts.openAll.done", slips.getRows().size());
        read();
    }

    /** What was typed is used once and not kept: this view stays in the session. */
    private String takePassword() {
        String typed = password;
        password = null;
        return typed;
    }

    /** Sends the slips as a file. */
    public void export() {
        accounts.noteExportOfSlips(slips.getRows().stream().map(OpenedAccount::username).toList());
        new CsvFile<OpenedAccount>()
            .column(texts.get("organization.slip.name"), OpenedAccount::name)
            .column(texts.get("organization.unit"), OpenedAccount::unit)
            .column(texts.get("organization.post"), OpenedAccount::post)
            .column(texts.get("organization.account.username"), OpenedAccount::username)
            .column(texts.get("organization.slip.password"), OpenedAccount::password)
            .send(texts.of("office.export.name", texts.get("organization.slip"), moments.getToday()), slips.getRows());
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long asked) {
        unitId = asked;
    }

    public Choice getUnit() {
        return unit;
    }

    public void setUnit(Choice chosen) {
        unit = chosen;
    }

    /** Those who get an account, with their user names. */
    public List<StaffAccountRow> getRows() {
        return rows;
    }

    /** How many have none, some of whom come next time. */
    public long getTotal() {
        return total;
    }

    public AccountSlips getSlips() {
        return slips;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
