package org.tongzhou.portlets.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.tongzhou.core.applications.ApplicationListService;
import org.tongzhou.core.applications.ApplicationSheet;
import org.tongzhou.core.templates.PrintedSheet;
import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.portlets.common.faces.Views;

/** The form or the agreement of an application, to be printed. */
@Named("applicationSheet")
@RequestScoped
public class ApplicationSheetView {
    @Inject
    ApplicationListService applications;

    private Long id;
    private String sheet;
    private PrintedSheet printed;

    public void open() {
        if (id == null) {
            Views.show("applications", Map.of());
            return;
        }
        ApplicationSheet asked = ApplicationSheet.AGREEMENT.name().equalsIgnoreCase(sheet) ? ApplicationSheet.AGREEMENT : ApplicationSheet.FORM;
        printed = applications.print(id, asked, CurrentPortlet.get().getLocale());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    public String getSheet() {
        return sheet;
    }

    public void setSheet(String named) {
        sheet = named;
    }

    /** Null if there is none; the view says why. */
    public PrintedSheet getPrinted() {
        return printed;
    }
}
