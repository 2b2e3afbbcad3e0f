package org.tongzhou.portlets.organization;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.tongzhou.core.applications.ApplicationDecisionService;
import org.tongzhou.core.applications.ApplicationDetails;
import org.tongzhou.core.applications.ApplicationListService;
import org.tongzhou.core.applications.ApplicationService;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.security.OpenedAccount;
import org.tongzhou.core.security.StaffAccountListService;
import org.tongzhou.core.templates.TemplateService;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UploadLimits;
import org.tongzhou.portlets.common.faces.Uploads;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** An application, and what the user may do with it now. */
@Named("accountApplication")
@ViewScoped
public class ApplicationView implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final long SCAN_MAX_BYTES = 20L * 1024 * 1024;
    private static final int SCANS_MAX = 6;

    /** What the user is filling in or asked. */
    public enum Panel {
        AGREE, REFUSE, REGISTER, REPLACE_FILES, OPEN, RETURN, WITHDRAW
    }

    @Inject
    TemplateService templates;
    @Inject
    ApplicationListService applications;
    @Inject
    ApplicationService ofUnit;
    @Inject
    ApplicationDecisionService decisions;
    @Inject
    AttachmentService attachments;
    @Inject
    StaffAccountListService accounts;
    @Inject
    Moments moments;
    @Inject
    Texts texts;
    @Inject
    UserMessages messages;

    private Long id;
    private ApplicationDetails details;
    private Panel panel;
    private String remark;
    private String number;
    private LocalDate day;
    private WaitingFiles waiting;
    private Uploads scans;
    private final AccountSlips slips = new AccountSlips();
    private transient String password;

    /** Opens the application that the address names. */
    public void open() {
        if (id == null) {
            Views.show("applications", Map.of());
            return;
        }
        details = applications.get(id);
        panel = null;
        remark = "";
        waiting = new WaitingFiles(attachments, FileType.SCANS);
        scans = new Uploads(new UploadLimits(FileType.extensions(FileType.SCANS), SCAN_MAX_BYTES, SCANS_MAX), waiting);
    }

    /** Opens a panel. */
    public void ask(String name) {
        panel = Panel.valueOf(name);
        day = moments.getNow().toLocalDate();
    }

    public void dismiss() {
        panel = null;
    }

    /** The head agrees, or refuses. */
    public void decide() {
        boolean agreed = panel == Panel.AGREE;
        decisions.decide(id, details.version(), agreed, said());
        done(agreed ? "applications.agreed" : "applications.refused");
    }

    public void register() {
        ofUnit.register(id, details.version(), number, day, waiting.ids());
        done("applications.registered");
    }

    public void replaceFiles() {
        ofUnit.replaceFiles(id, details.version(), waiting.ids());
        done("applications.files.replaced");
    }

    public void openAccounts() {
        slips.show(decisions.open(id, details.version(), takePassword()), templates);
        done("applications.opened");
    }

    public void giveBack() {
        decisions.giveBack(id, details.version(), said());
        done("applications.returned");
    }

    public void withdraw() {
        ofUnit.withdraw(id, details.version());
        done("applications.withdrawn");
    }

    /** What was typed is used once and not kept: this view stays in the session. */
    private String takePassword() {
        String typed = password;
        password = null;
        return typed;
    }

    private String said() {
        return remark == null ? "" : remark;
    }

    private void done(String key) {
        messages.info(key);
        open();
    }

    /** Sends the slips as a file. */
    public void export() {
        accounts.noteExportOfSlips(slips.getRows().stream().map(OpenedAccount::username).toList());
        new CsvFile<OpenedAccount>()
            .column(texts.get("organization.slip.name"), OpenedAccount::name)
            .column(texts.get("organization.unit"), OpenedAccount::unit)
            .column(texts.get("organization.account.username"), OpenedAccount::username)
            .column(texts.get("organization.slip.password"), OpenedAccount::password)
            .send(texts.of("office.export.name", texts.get("organization.slip"), moments.getToday()), slips.getRows());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    /** Null if there is none; the view says why. */
    public ApplicationDetails getDetails() {
        return details;
    }

    public Panel getPanel() {
        return panel;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String typed) {
        remark = typed;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String typed) {
        number = typed;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate chosen) {
        day = chosen;
    }

    public Uploads getScans() {
        return scans;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String typed) {
        password = typed;
    }

    public AccountSlips getSlips() {
        return slips;
    }
}
