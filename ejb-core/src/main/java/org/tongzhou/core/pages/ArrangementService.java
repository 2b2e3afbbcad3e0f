package org.tongzhou.core.pages;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.pages.LayoutEdit.LayoutBase;
import org.tongzhou.core.pages.LayoutEdit.Outcome;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** How the caller arranges the windows of the pages he sees. */
@Stateless
public class ArrangementService {
    @Inject
    PageCatalogue catalogue;
    @Inject
    PageAssembly assembly;
    @Inject
    LayerStore store;
    @Inject
    Caller caller;

    /**
     * Makes the page for the caller what the change says. A change that is sent a second time is answered as the first time.
     *
     * @throws NotFoundException if the caller has no such page
     * @throws RuleViolationException if the change is not possible; nothing was stored then
     * @throws StaleDataException if the caller saved the page elsewhere since the change's revision
     */
    @RequiresLogin
    public SavedPage save(@NotNull String page, @NotNull PageChange change) {
        Person person = caller.person();
        PageInfo info = catalogue.get(page, person);
        LayerKey key = LayerKey.personal(page, person.username());
        Layer present = store.lock(info.id(), key);
        LayoutBase base = assembly.base(info, person, present, change.revision());
        if (!change.overwrite() && !isOf(present, change.revision())) {
            Outcome repeated = repeat(base, change).orElseThrow(() -> new StaleDataException("pages.layout.stale"));
            return new SavedPage(assembly.open(info, person, present), repeated.created(), repeated.corrections());
        }
        Outcome outcome = new LayoutEdit(base, change).apply(portlet -> store.createWindow(info.id(), key, portlet));
        store.replace(info.id(), present, outcome.arrangement(), person.username(), "");
        return new SavedPage(assembly.open(info, person), outcome.created(), outcome.corrections());
    }

    /** What the change came to if it is the one that made the layer what it is; its answer was lost on the way. */
    private static Optional<Outcome> repeat(LayoutBase base, PageChange change) {
        if (!base.layer().arrangement().creation().revision().equals(change.revision())) {
            return Optional.empty();
        }
        Outcome again = new LayoutEdit(base, change).apply(portlet -> {
            throw new StaleDataException("pages.layout.stale");
        });
        return Optional.of(again).filter(outcome -> outcome.arrangement().arrangesLike(base.layer().arrangement()));
    }

    /**
     * What {@link #restoreDefault} would change.
     *
     * @throws NotFoundException if the caller has no such page
     */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public LayoutComparison compareDefault(@NotNull String page) {
        Person person = caller.person();
        PageInfo info = catalogue.get(page, person);
        List<WindowDetails> present = assembly.open(info, person).windows();
        return info.isOwn() ? LayoutComparison.of(present, present)
            : LayoutComparison.of(present, assembly.openUnarranged(info, person).windows());
    }

    /**
     * Takes the caller's own arrangement of a page of the portal back.
     *
     * @throws NotFoundException if the caller has no such page
     * @throws RuleViolationException if it is the caller's own page, which has no default
     * @throws StaleDataException if the caller saved the page elsewhere since this revision
     */
    @RequiresLogin
    public PageDetails restoreDefault(@NotNull String page, @NotNull String revision) {
        Person person = caller.person();
        PageInfo info = catalogue.get(page, person);
        if (info.isOwn()) {
            throw new RuleViolationException("pages.layout.noDefault");
        }
        Layer present = store.lock(info.id(), LayerKey.personal(page, person.username()));
        if (!isOf(present, revision)) {
            throw new StaleDataException("pages.layout.stale");
        }
        store.replace(info.id(), present, Arrangement.NONE, person.username(), "");
        return assembly.open(info, person);
    }

    /**
     * The windows that the layers below give and the caller's page does not show: he removed them, or they came later.
     *
     * @throws NotFoundException if the caller has no such page
     */
    @RequiresLogin
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<WindowDetails> listOffered(@NotNull String page) {
        Person person = caller.person();
        PageInfo info = catalogue.get(page, person);
        Set<Long> shown = assembly.open(info, person).windows().stream().map(WindowDetails::id).collect(Collectors.toSet());
        return assembly.openUnarranged(info, person).windows().stream().filter(window -> !shown.contains(window.id())).toList();
    }

    /**
     * Keeps whether the caller has a window minimized; the rest of the page stays as it is and keeps its revision.
     *
     * @throws NotFoundException if the caller has no such page, or the page no such window
     * @throws StaleDataException if the page is being saved at the same time
     */
    @RequiresLogin
    public void minimize(@NotNull String page, long windowId, boolean minimized) {
        Person person = caller.person();
        PageInfo info = catalogue.get(page, person);
        WindowDetails window = assembly.open(info, person).windows().stream()
            .filter(shown -> shown.id() == windowId).findFirst()
            .orElseThrow(() -> new NotFoundException("pages.windowNotFound", String.valueOf(windowId)));
        if (window.minimized() != minimized) {
            store.minimize(info.id(), LayerKey.personal(page, person.username()), windowId, minimized, person.username());
        }
    }

    private static boolean isOf(Layer layer, String revision) {
        return revision.startsWith(layer.number() + ".");
    }
}
