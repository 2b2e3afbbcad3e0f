package org.tongzhou.core.unsaved;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * What people type in forms before they save it. It is theirs alone: nobody else is told that it is there. A window of a browser is named by a key of its own,
 * as somebody may have a form open in several.
 */
@Stateless
public class UnsavedService {
    /** How many forms are kept for somebody; the oldest makes room. */
    static final int FORMS_MAX = 50;

    @Inject
    KeptFormRepository forms;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** What the caller has typed last in this form in another window, and not saved. */
    @RequiresLogin
    public Optional<UnsavedForm> find(@NotNull @Size(min = 1, max = TypedForm.PLACE_MAX_CHARS) String place,
            @NotNull @Size(min = 1, max = KeptForm.WINDOW_MAX_CHARS) String window) {
        return forms.findAt(place, user.username(), window).map(KeptForm::unsaved);
    }

    /**
     * Keeps what the caller has typed so far, as it is; it takes the place of what this window has kept before.
     *
     * @return when it was kept
     * @throws RuleViolationException if it is longer than any form
     */
    @RequiresLogin
    public Instant keep(@NotNull @Size(min = 1, max = KeptForm.WINDOW_MAX_CHARS) String window, @NotNull @Valid TypedForm typed) {
        if (typed.isTooLong()) {
            throw new RuleViolationException("unsaved.tooLong", TypedForm.CHARS_MAX);
        }
        Instant now = clock.instant();
        forms.find(user.username(), window).ifPresentOrElse(form -> form.keep(typed, now), () -> add(window, typed, now));
        return now;
    }

    private void add(String window, TypedForm typed, Instant now) {
        forms.listBeyond(FORMS_MAX - 1, user.username()).forEach(forms::remove);
        forms.add(new KeptForm(user.username(), window, typed, now));
    }

    /** The caller has saved the form: what this window kept is no longer needed. */
    @RequiresLogin
    public void finish(@NotNull @Size(min = 1, max = KeptForm.WINDOW_MAX_CHARS) String window) {
        forms.removeOf(user.username(), window);
    }

    /** Gives up something unsaved; nothing happens if it is gone or another's. */
    @RequiresLogin
    public void forget(long id) {
        forms.find(id).filter(form -> form.isOf(user.username())).ifPresent(forms::remove);
    }
}
