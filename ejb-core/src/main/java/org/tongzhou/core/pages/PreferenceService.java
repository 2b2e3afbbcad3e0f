package org.tongzhou.core.pages;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.NotFoundException;

/** The caller's own preferences in portlet windows. */
@Stateless
public class PreferenceService {
    @Inject
    PreferenceRepository preferences;
    @Inject
    PreferenceShelf shelf;
    @Inject
    PageService pages;
    @Inject
    PageRepository pageRepository;
    @Inject
    CurrentUser currentUser;
    @Inject
    Event<PreferencesChanged> changed;

    /** What the caller stored in the windows of a page; nothing for a page that does not exist. */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public WindowPreferences loadPage(long pageId) {
        return shelf.get(currentUser.username(), pageId);
    }

    /**
     * Replaces all that the caller stored in a window, in one piece (PLT.17.1); no values take everything back.
     *
     * @throws NotFoundException if the caller sees no page with such a window, or the page does not show him the window
     */
    @RequiresLogin
    public void store(long windowId, @NotNull PreferenceValues values) {
        PageDetails page = pageRepository.findPageNameOfWindow(windowId)
            .map(pages::openPage)
            .filter(opened -> opened.windows().stream().anyMatch(window -> window.id() == windowId))
            .orElseThrow(() -> new NotFoundException("pages.windowNotFound", String.valueOf(windowId)));
        String username = currentUser.username();
        Optional<StoredPreferences> stored = preferences.find(username, windowId);
        if (values.values().isEmpty()) {
            stored.ifPresent(preferences::remove);
        } else if (stored.isPresent()) {
            stored.get().replace(values);
        } else {
            preferences.add(new StoredPreferences(username, windowId, values));
        }
        changed.fire(new PreferencesChanged(username, page.id(), windowId));
    }
}
