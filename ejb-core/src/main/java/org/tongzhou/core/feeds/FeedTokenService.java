package org.tongzhou.core.feeds;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.security.PasswordProof;
import org.tongzhou.core.notices.columns.ColumnKeepers;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;

/** The tokens of other systems, for who issues them. */
@Stateless
public class FeedTokenService {
    @Inject
    FeedTokenRepository tokens;
    @Inject
    GivenColumns columns;
    @Inject
    ColumnKeepers keepers;
    @Inject
    NotificationSender notifications;
    @Inject
    People people;
    @Inject
    PasswordProof proof;
    @Inject
    CurrentUser currentUser;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    @RequiresPermission(FeedPermissions.MANAGE)
    public Slice<FeedTokenDetails> search(@NotNull @Valid FeedTokenFilter filter, @NotNull PageRequest page) {
        return new Slice<>(tokens.search(filter, clock.instant(), page).stream().map(this::details).toList(), tokens.count(filter, clock.instant()));
    }

    /** @throws NotFoundException if there is none */
    @RequiresPermission(FeedPermissions.MANAGE)
    public FeedTokenDetails get(long id) {
        return details(tokens.get(id));
    }

    /** The columns that a token can be issued for. */
    @RequiresPermission(FeedPermissions.MANAGE)
    public List<FeedColumn> listColumns() {
        return columns.list();
    }

    /**
     * Issues a token, which is told this once.
     *
     * @param password the caller's own
     * @throws NotPermittedException if the password is wrong
     * @throws RuleViolationException if its last day is over or too far away, or one of the columns is not for everybody any more
     */
    @RequiresPermission(FeedPermissions.MANAGE)
    public IssuedToken issue(@NotNull @Valid FeedTokenDraft draft, @NotNull String password) {
        proof.require(password);
        List<FeedColumn> given = columns.list(draft.columns());
        if (given.size() < draft.columns().size()) {
            throw new RuleViolationException("feeds.columnNotGiven");
        }
        TokenSecret secret = TokenSecret.random();
        FeedToken token = new FeedToken(secret, draft, currentUser.username(), clock.instant());
        tokens.add(token);
        acts.tell(FeedActs.on(FeedActs.ISSUE, token).with("unit", token.getContactUnit()).with("person", token.getContactPerson())
            .with("columns", given.stream().map(FeedColumn::path).collect(Collectors.joining("; "))).with("lastDay", token.getLastDay()));
        given.forEach(column -> tellKeepers(column, token));
        return new IssuedToken(token.getId(), secret.text());
    }

    private void tellKeepers(FeedColumn column, FeedToken token) {
        Set<String> told = new HashSet<>(keepers.of(column.id()));
        told.remove(currentUser.username());
        notifications.send(told, "feedIssued", List.of(column.path(), token.getSystemName(), token.getContactUnit(), token.getLastDay().toString()), ColumnKeepers.HREF);
    }

    /**
     * Revokes a token at once and for good.
     *
     * @throws NotFoundException if there is none
     * @throws RuleViolationException if no reason is given, or it is revoked already
     */
    @RequiresPermission(FeedPermissions.MANAGE)
    public void revoke(long id, @NotNull @Size(max = FeedToken.REASON_MAX_CHARS, message = "{feeds.reasonTooLong}") String reason) {
        FeedToken token = tokens.lock(id);
        token.revoke(reason, currentUser.username(), clock.instant());
        acts.tell(FeedActs.on(FeedActs.REVOKE, token).with("reason", token.getRevokedReason()));
    }

    private FeedTokenDetails details(FeedToken token) {
        return token.details(columns.list(token.getColumns()), people::displayName, clock.instant());
    }
}
