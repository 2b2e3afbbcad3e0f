package org.tongzhou.portlets.security;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.audit.AuditFinding;
import org.tongzhou.core.audit.AuditVerificationService;
import org.tongzhou.core.audit.VerificationProgress;
import org.tongzhou.core.shared.Messages;

/** Whether the audit is whole: begins a look at all of it, and shows how far it is and what it has found. */
@Named("verification")
@ViewScoped
public class VerificationView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AuditVerificationService service;

    private transient VerificationProgress progress;

    /** Looks how far it is. */
    public void refresh() {
        progress = service.getProgress();
    }

    public void start() {
        service.start();
        refresh();
    }

    /** Null if the user may not verify; the view says so. */
    public VerificationProgress getProgress() {
        return progress;
    }

    /** What is wrong, in words. */
    public List<String> getFindings() {
        return progress.result().findings().stream().map(VerificationView::words).toList();
    }

    private static String words(AuditFinding finding) {
        return Messages.text(CurrentPortlet.get().getLocale(), "audit.finding." + finding.kind(), finding.number());
    }
}
