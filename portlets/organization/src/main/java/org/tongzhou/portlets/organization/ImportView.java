package org.tongzhou.portlets.organization;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.organization.ImportCounts;
import org.tongzhou.core.organization.ImportStatus;
import org.tongzhou.core.organization.OrganizationImportService;
import org.tongzhou.core.organization.TransferSheet;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.SentFile;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UploadLimits;
import org.tongzhou.portlets.common.faces.Uploads;

/** A workbook that is brought: checked when it arrives, shown with what its rows would do, written when that is confirmed. */
@Named("imports")
@ViewScoped
public class ImportView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OrganizationImportService service;
    @Inject
    Texts texts;
    @Inject
    Moments moments;

    private final Uploads file = new Uploads(new UploadLimits(List.of("xlsx"), OrganizationImportService.FILE_MAX_BYTES, 1),
        (Uploads.Taker) this::bring);
    private ImportStatus status;

    /** None stays in the list of the field, as the next one takes its place. */
    private void bring(String name, InputStream content) {
        service.check(name, content);
        refresh();
    }

    /** Looks how far it is. */
    public void refresh() {
        status = service.findStatus(locale()).orElse(null);
    }

    public void start() {
        service.start();
        refresh();
    }

    public void discard() {
        service.discard();
        refresh();
    }

    /** Sends the rows with what is wrong with them. */
    public void report() {
        byte[] workbook = service.report(locale());
        SentFile.send(texts.of("office.export.name", texts.get("organization.import.report.file"), moments.getToday()) + ".xlsx", SentFile.XLSX,
            out -> out.write(workbook));
    }

    private static Locale locale() {
        return CurrentPortlet.get().getLocale();
    }

    public Uploads getFile() {
        return file;
    }

    /** Null as long as no file was brought. */
    public ImportStatus getStatus() {
        return status;
    }

    /** The sheets that the file has. */
    public List<TransferSheet> getSheets() {
        return status == null ? List.of() : Arrays.stream(TransferSheet.values()).filter(status.counts()::containsKey).toList();
    }

    public ImportCounts counts(TransferSheet sheet) {
        return status.counts().get(sheet);
    }

    public int getProblemsShown() {
        return ImportStatus.PROBLEMS_SHOWN;
    }
}
