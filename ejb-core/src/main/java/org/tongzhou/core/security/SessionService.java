package org.tongzhou.core.security;

import static java.util.Comparator.comparing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;

/** The sessions of everybody on this server; one's own is shown to everybody by the portal. */
@Stateless
public class SessionService {
    private static final Comparator<OpenLogin> LAST_USED_FIRST = comparing(OpenLogin::lastUse).reversed().thenComparing(OpenLogin::id);

    @Inject
    SessionDirectory sessions;
    @Inject
    People people;
    @Inject
    Acts acts;

    /** The sessions, the last used first. @param username of whom; empty for all */
    @RequiresPermission(SecurityPermissions.MANAGE_SESSIONS)
    public Slice<OpenLogin> listSessions(@NotNull String username, @NotNull PageRequest page) {
        List<OpenLogin> found = sessions.keeper().listAll().stream()
            .filter(login -> username.isEmpty() || login.username().equals(username)).sorted(LAST_USED_FIRST).toList();
        return new Slice<>(found.stream().skip(page.first()).limit(page.size()).toList(), found.size());
    }

    /**
     * Ends somebody's session at once; what was not saved in it is lost.
     *
     * @throws NotFoundException if it has ended already
     */
    @RequiresPermission(SecurityPermissions.MANAGE_SESSIONS)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // it is written down before, as nothing brings a session back
    public void endSession(@NotNull String id) {
        OpenLogin login = sessions.keeper().listAll().stream().filter(each -> each.id().equals(id)).findFirst()
            .orElseThrow(() -> new NotFoundException("security.sessionNotFound"));
        acts.tell(AuditedAct.of(SecurityActs.END_SESSION, "session", login.username(), people.displayName(login.username()))
            .with("address", login.address()).with("since", login.since()));
        sessions.keeper().end(id);
    }
}
