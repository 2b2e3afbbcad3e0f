package org.tongzhou.core.publications.bulletins;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tongzhou.core.publications.bulletins.paper.PaperPress;
import org.tongzhou.core.publications.bulletins.paper.PrintedIssue;

/**
 * The pages of issues. Those of a published one are drawn once, outside any transaction, from what it has kept; until that is done, whoever asks for
 * them has them drawn.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class IssuePapers {
    private static final Logger LOG = System.getLogger(IssuePapers.class.getName());

    @Inject
    IssueShelf shelf;
    @Inject
    PaperPress press;
    @Resource
    ManagedExecutorService threads;

    public void published(@Observes(during = AFTER_SUCCESS) IssuePublished event) {
        threads.execute(() -> attempt(event.id()));
    }

    private void attempt(long id) {
        try {
            of(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the pages of issue " + id + " were not drawn; they will be when somebody asks for them", e);
        }
    }

    /** @throws org.tongzhou.core.shared.NotFoundException if there is no such issue */
    public byte[] of(long id) {
        return shelf.findPaper(id).orElseGet(() -> draw(id));
    }

    private byte[] draw(long id) {
        PrintedIssue issue = shelf.read(id).orElseThrow(() -> IssueSight.notFound(id));
        byte[] pages = press.print(issue);
        if (issue.watermark().isEmpty()) {
            shelf.addPaper(id, pages);
        }
        return pages;
    }
}
