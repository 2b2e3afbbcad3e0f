package org.tongzhou.core.pages;

import jakarta.ejb.Stateless;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

/** The caller's tabs: pages of the portal, which he may hide and name his own way, and his own pages. */
@Stateless
public class TabService {
    /** All tabs in the caller's order, hidden ones included. */
    @RequiresLogin
    public List<PageTab> listTabs() {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds an empty page of the caller's own after the others.
     *
     * @throws RuleViolationException if the title is empty or too long, or the caller has too many pages
     */
    @RequiresLogin
    public PageTab addTab(@NotNull String title) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds a copy of a page as the caller sees it, with his preferences, as a page of his own.
     *
     * @throws NotFoundException if the caller has no such page
     * @throws RuleViolationException if the title is empty or too long, or the caller has too many pages
     */
    @RequiresLogin
    public PageTab copyTab(@NotNull String page, @NotNull String title) {
        throw new UnsupportedOperationException();
    }

    /**
     * Names a tab for the caller; blank gives a page of the portal its own title back.
     *
     * @throws NotFoundException if the caller has no such page
     * @throws RuleViolationException if the title is too long, or empty for an own page
     */
    @RequiresLogin
    public void renameTab(@NotNull String page, @NotNull String title) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a tab out: an own page is kept for 30 days, a page of the portal hidden; {@link #restoreTab} brings either back.
     *
     * @throws NotFoundException if the caller has no such page
     * @throws RuleViolationException if the page must stay
     */
    @RequiresLogin
    public void deleteTab(@NotNull String page) {
        throw new UnsupportedOperationException();
    }

    /**
     * Brings a deleted or hidden tab back.
     *
     * @throws NotFoundException if the caller has no such page any more
     * @throws RuleViolationException if the caller has too many pages
     */
    @RequiresLogin
    public PageTab restoreTab(@NotNull String page) {
        throw new UnsupportedOperationException();
    }

    /**
     * Orders the tabs; those not named follow in their present order.
     *
     * @throws NotFoundException if the caller has no such page
     * @throws RuleViolationException if a page is named twice
     */
    @RequiresLogin
    public void orderTabs(@NotNull List<String> pages) {
        throw new UnsupportedOperationException();
    }

    /**
     * Offers colleagues a copy of a page as the caller sees it now, with his settings of its windows.
     *
     * @param usernames at most 50
     * @param message may be empty
     * @return how many were offered it
     * @throws NotFoundException if the caller has no such page, or there is no such colleague
     * @throws RuleViolationException if nobody is named, too many are, or the message is too long
     */
    @RequiresLogin
    public int shareTab(@NotNull String page, @NotNull List<String> usernames, @NotNull String message) {
        throw new UnsupportedOperationException();
    }

    /** The pages that colleagues offer the caller, newest first. */
    @RequiresLogin
    public List<ShareOffer> listOffers() {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes an offered page the caller's own.
     *
     * @throws NotFoundException if the caller has no such offer
     * @throws RuleViolationException if the caller has too many pages
     */
    @RequiresLogin
    public PageTab acceptOffer(long id) {
        throw new UnsupportedOperationException();
    }

    /** @throws NotFoundException if the caller has no such offer */
    @RequiresLogin
    public void declineOffer(long id) {
        throw new UnsupportedOperationException();
    }
}
