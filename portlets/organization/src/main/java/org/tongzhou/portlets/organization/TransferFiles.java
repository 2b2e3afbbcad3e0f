package org.tongzhou.portlets.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.organization.OrganizationExportService;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.SentFile;
import org.tongzhou.portlets.common.faces.Texts;

/** Units, posts and people as a workbook to take away. */
@Named("transferFiles")
@RequestScoped
public class TransferFiles {
    @Inject
    OrganizationExportService exports;
    @Inject
    Texts texts;
    @Inject
    Moments moments;

    /** Sends all that the user keeps. */
    public void export() {
        send("organization.transfer.export.file", exports.export(CurrentPortlet.get().getLocale()));
    }

    /** Sends the empty sheets. */
    public void template() {
        send("organization.transfer.template.file", exports.template(CurrentPortlet.get().getLocale()));
    }

    private void send(String name, byte[] workbook) {
        SentFile.send(texts.of("office.export.name", texts.get(name), moments.getToday()) + ".xlsx", SentFile.XLSX, out -> out.write(workbook));
    }
}
