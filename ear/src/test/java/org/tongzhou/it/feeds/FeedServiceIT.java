package org.tongzhou.it.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.feeds.ColumnSystem;
import org.tongzhou.core.feeds.ColumnSystemService;
import org.tongzhou.core.feeds.FeedColumn;
import org.tongzhou.core.feeds.FeedPage;
import org.tongzhou.core.feeds.FeedService;
import org.tongzhou.core.feeds.FeedTokenDetails;
import org.tongzhou.core.feeds.FeedTokenDraft;
import org.tongzhou.core.feeds.FeedTokenFilter;
import org.tongzhou.core.feeds.FeedTokenService;
import org.tongzhou.core.feeds.FeedTokenSort;
import org.tongzhou.core.feeds.FeedTokenState;
import org.tongzhou.core.feeds.IssuedToken;
import org.tongzhou.core.feeds.TokenRefusedException;
import org.tongzhou.core.notices.GivenNotice;
import org.tongzhou.core.notices.GivenRemoval;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.columns.ColumnKind;
import org.tongzhou.core.notices.columns.Parties;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.it.security.Caller;
import org.tongzhou.it.todo.SqlCount;

/** Tokens, and what other systems get for them. */
class FeedServiceIT extends FeedsTest {
    private static final String PASSWORD = "Long enough 1";

    @Inject
    FeedService feeds;
    @Inject
    FeedTokenService service;
    @Inject
    ColumnSystemService systems;
    @Inject
    AccountService accounts;
    @Inject
    NotificationService notifications;

    @Test
    void whatIsGivenIsPublishedForEverybodyInTheColumnsOfTheToken() throws Exception {
        long given = new Stored().title("给").until(NOW.plus(Duration.ofDays(1))).in(column);
        long earlier = new Stored().title("早").changed(NOW.minusSeconds(60)).in(column);
        List<Long> others = new ArrayList<>(List.of(new Stored().forSome().in(column), new Stored().until(NOW.minusSeconds(1)).in(column), new Stored().in(otherColumn)));
        for (String status : List.of("DRAFT", "SECTION_REVIEW", "OFFICE_REVIEW", "SCHEDULED", "WITHDRAWN", "EXPIRED")) {
            others.add(new Stored().status(status).in(column));
        }
        String token = token(column);

        assertThat(feeds.listColumns(token)).extracting(FeedColumn::name).containsExactly("资讯" + mark);
        assertThat(ids(feeds.search(token, Set.of(), 0))).containsExactly(given, earlier);
        assertThat(ids(feeds.follow(token, Set.of(column), NOW, -1))).containsExactly(given);
        assertThat(feeds.search(token, Set.of(), 0).total()).isEqualTo(2);
        assertThat(ids(feeds.follow(token, Set.of(), NOW.minusSeconds(60), -1))).containsExactly(earlier, given);
        assertThat(ids(feeds.follow(token, Set.of(), NOW.minusSeconds(60), earlier))).containsExactly(given);
        assertThat(ids(feeds.follow(token, Set.of(), NOW, given))).isEmpty();
        Slice<GivenRemoval> removed = feeds.listRemoved(token, Set.of(), NOW.minusSeconds(5), 0);
        assertThat(removed.rows()).as("of these columns, for everybody, published once").extracting(GivenRemoval::id)
            .containsExactlyInAnyOrder(others.get(1), others.get(3), others.get(4), others.get(5), others.get(6), others.get(7));
        assertThat(removed.total()).isEqualTo(6);
        assertThat(removed.rows()).filteredOn(row -> row.reason() == GivenRemoval.Reason.EXPIRED).extracting(GivenRemoval::id, GivenRemoval::at)
            .containsExactly(tuple(others.get(1), NOW.minusSeconds(1)));
        assertThat(feeds.listRemoved(token, Set.of(), NOW.plusSeconds(5), 0).rows()).isEmpty();
        assertThat(ids(feeds.get(token, given))).containsExactly(given);
        for (long other : others) {
            assertRefused(NotFoundException.class, "feeds.noticeNotFound", () -> feeds.get(token, other));
        }
        assertRefused(NotFoundException.class, "feeds.columnNotFound", () -> feeds.search(token, Set.of(column, otherColumn), 0));
        assertInvalid("{feeds.firstWrong}", () -> feeds.search(token, Set.of(), -1));
    }

    @Test
    void whatIsWithdrawnIsToldAtThatMomentAndStaysToldWhenItComesAgainForFewer() throws Exception {
        String token = token(column);
        NoticeDraft toAll = new NoticeDraft("给" + mark, "<p>文</p>", Audience.EVERYBODY, Urgency.ROUTINE, false, null).inColumn(column);
        long id = publish(toAll);
        assertThat(ids(feeds.search(token, Set.of(), 0))).containsExactly(id);
        assertThat(removed(token)).isEmpty();

        withdraw(id, "有误");
        List<GivenRemoval> told = removed(token);
        assertThat(told).extracting(GivenRemoval::id, GivenRemoval::columnId, GivenRemoval::reason).containsExactly(tuple(id, column, GivenRemoval.Reason.WITHDRAWN));
        write(id, toAll);
        assertThat(removed(token)).as("that its author writes on is no removal").isEqualTo(told);
        publishOwn(id);
        commit();
        assertThat(removed(token)).as("it is given again").isEmpty();
        assertThat(ids(feeds.search(token, Set.of(), 0))).containsExactly(id);

        withdraw(id, "只给本单位");
        told = removed(token);
        write(id, draft("给" + mark).inColumn(column));
        publishOwn(id);
        commit();
        assertThat(removed(token)).as("it is for fewer now").isEqualTo(told).hasSize(1);
        assertThat(ids(feeds.search(token, Set.of(), 0))).isEmpty();
    }

    private void write(long id, NoticeDraft again) throws Exception {
        publisher.run(() -> desk.takeBack(id, own(id).version()));
        commit();
        publisher.run(() -> desk.saveDraft(id, own(id).version(), again));
        commit();
    }

    private List<GivenRemoval> removed(String token) throws Exception {
        return feeds.listRemoved(token, Set.of(), NOW.minusSeconds(5), 0).rows();
    }

    @Test
    void aColumnThatIsNotGeneralOrClosedGivesNoMore() throws Exception {
        long given = new Stored().in(column);
        String token = token(column, otherColumn);

        administrator.run(() -> columns.change(column, version(column), facts("资讯").readBy(ColumnKind.RESTRICTED, Parties.ofUnits(Set.of(unit)))));
        administrator.run(() -> columns.close(otherColumn, version(otherColumn)));
        commit();

        assertThat(feeds.listColumns(token)).isEmpty();
        assertThat(ids(feeds.search(token, Set.of(), 0))).isEmpty();
        assertRefused(NotFoundException.class, "feeds.noticeNotFound", () -> feeds.get(token, given));
        assertRefused(NotFoundException.class, "feeds.columnNotFound", () -> feeds.search(token, Set.of(column), 0));
        assertThat(administrator.get(() -> service.search(found(null), FIRST)).rows()).extracting(FeedTokenDetails::withheld).containsExactly(2);
        assertThat(administrator.get(service::listColumns)).extracting(FeedColumn::id).doesNotContain(column, otherColumn);
    }

    @Test
    void aTokenIsToldOnceAuditedAndRevokedForGood() throws Exception {
        Caller issuer = issuer();
        Caller keeper = create("k" + mark, unit, "unit-admin");
        commit();
        FeedTokenDraft draft = new FeedTokenDraft("热线" + mark, unit, "何清和", Set.of(column), TODAY.plusYears(1));
        assertRefused(NotPermittedException.class, "security.currentPasswordWrong", () -> issuer.get(() -> service.issue(draft, "wrong")));

        IssuedToken issued = issuer.get(() -> service.issue(draft, PASSWORD));
        remember(issued.id());
        commit();

        assertThat(keeper.get(() -> notifications.listOwn(FIRST)).rows()).extracting(row -> row.text(Locale.SIMPLIFIED_CHINESE)).as("who keeps the column is told")
            .anyMatch(text -> text.contains("热线" + mark) && text.contains("资讯" + mark));
        assertThat(feeds.listColumns(issued.token())).extracting(FeedColumn::id).containsExactly(column);
        assertThat(stored("SELECT * FROM feeds_tokens WHERE id = " + issued.id())).anyMatch(value -> value.equals(issued.token().substring(0, 8)))
            .noneMatch(value -> value.contains(issued.token().substring(8)));
        issuer.run(() -> service.revoke(issued.id(), "系统下线"));
        commit();
        assertRefused(TokenRefusedException.class, "feeds.tokenRefused", () -> feeds.listColumns(issued.token()));
        assertRefused(RuleViolationException.class, "feeds.revokedAlready", () -> issuer.run(() -> service.revoke(issued.id(), "再次")));
        assertThat(issuer.get(() -> service.get(issued.id())).revokedReason()).isEqualTo("系统下线");
        assertThat(stored("SELECT action, object_name FROM audit_entries WHERE action LIKE 'feeds.%' AND object_id = '" + issued.id() + "'"))
            .contains("feeds.issue", "feeds.revoke", "热线" + mark);
    }

    @Test
    void whoDoesNotManageThemIsRefusedAndWhatIsWrongIsSaid() throws Exception {
        FeedTokenDraft draft = new FeedTokenDraft("热线", unit, "何清和", Set.of(column), TODAY);
        token(column);
        long known = search(found(null)).rows().get(0).id();

        assertRefused(NotPermittedException.class, "access.notPermitted", () -> publisher.get(() -> service.issue(draft, PASSWORD)));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.get(() -> service.search(FeedTokenFilter.ALL, FIRST)));
        assertRefused(NotFoundException.class, "feeds.tokenNotFound", () -> administrator.get(() -> service.get(-1)));
        assertRefused(RuleViolationException.class, "feeds.reasonMissing", () -> administrator.run(() -> service.revoke(known, " ")));
        assertInvalid("{feeds.systemNameMissing}", () -> administrator.get(() -> service.issue(new FeedTokenDraft("\u3000", unit, "何", Set.of(column), TODAY), "")));
        assertInvalid("{feeds.columnsMissing}", () -> administrator.get(() -> service.issue(new FeedTokenDraft("热线", unit, "何", Set.of(), TODAY), "")));
        Caller issuer = issuer();
        assertRefused(RuleViolationException.class, "feeds.columnNotGiven",
            () -> issuer.get(() -> service.issue(new FeedTokenDraft("热线", unit, "何", Set.of(column, -5L), TODAY), PASSWORD)));
        for (String wrong : List.of("", "tzf_", "x".repeat(47), "tzf_" + "A".repeat(43))) {
            assertRefused(TokenRefusedException.class, "feeds.tokenRefused", () -> feeds.listColumns(wrong));
        }
    }

    @Test
    void tokensAreFoundByTheirStateSortedAndPaged() throws Exception {
        token(TODAY.plusDays(31), null, column);
        token(TODAY.plusDays(30), null, column, otherColumn);
        String expired = token(TODAY.minusDays(1), null, column);
        String revoked = token(TODAY.plusDays(31), NOW, column);

        for (FeedTokenState state : FeedTokenState.values()) {
            assertThat(search(found(state)).rows()).as(state.name()).extracting(FeedTokenDetails::state).containsExactly(state);
        }
        assertThat(search(new FeedTokenFilter("热线" + mark, null, FeedTokenSort.END, false)).rows()).extracting(FeedTokenDetails::lastDay)
            .containsExactly(TODAY.minusDays(1), TODAY.plusDays(30), TODAY.plusDays(31), TODAY.plusDays(31));
        Slice<FeedTokenDetails> second = administrator.get(() -> service.search(new FeedTokenFilter(unit, null, FeedTokenSort.END, false), new PageRequest(1, 1)));
        assertThat(second.total()).isEqualTo(4);
        assertThat(second.rows()).extracting(row -> row.columns().size()).containsExactly(2);
        assertThat(administrator.get(() -> systems.list(column))).as("its keepers see who reads it").containsExactly(new ColumnSystem("热线" + mark, unit));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.get(() -> systems.list(column)));
        assertRefused(TokenRefusedException.class, "feeds.tokenRefused", () -> feeds.listColumns(expired));
        assertRefused(TokenRefusedException.class, "feeds.tokenRefused", () -> feeds.listColumns(revoked));
    }

    @Test
    void theLastUseIsNotedAndManyNoticesTakeNoMoreStatementsThanOne() throws Exception {
        new Stored().in(column);
        String token = token(column);
        feeds.listColumns(token);
        commit();
        Instant noted = search(found(null)).rows().get(0).lastUsedAt();
        assertThat(noted).isNotNull();

        int ofOne = statements(token);
        for (int i = 0; i < 40; i++) {
            new Stored().in(column);
        }
        commit();

        assertThat(statements(token)).isEqualTo(ofOne).isLessThanOrEqualTo(4); // the token, the notices, their files, their number; the use is not written again
        assertThat(search(found(null)).rows().get(0).lastUsedAt()).isEqualTo(noted);
    }

    private int statements(String token) throws Exception {
        try (SqlCount count = new SqlCount()) {
            feeds.search(token, Set.of(), 0);
            commit();
            return count.statements();
        }
    }

    /** One who has a password. */
    private Caller issuer() throws Exception {
        Operator.run(() -> {
            accounts.createAccount(NewAccount.named("i" + mark, "签发人"), PASSWORD, false);
            accounts.grantRole("i" + mark, "system-admin");
        });
        commit();
        return new Caller(realm, "i" + mark);
    }

    private FeedTokenFilter found(FeedTokenState state) {
        return new FeedTokenFilter("热线" + mark, state, FeedTokenSort.ISSUED, true);
    }

    private Slice<FeedTokenDetails> search(FeedTokenFilter filter) {
        return administrator.get(() -> service.search(filter, FIRST));
    }

    private static List<Long> ids(FeedPage page) {
        return page.notices().stream().map(GivenNotice::id).toList();
    }

    /** All values that a query finds. */
    private List<String> stored(String query) throws Exception {
        List<String> values = new ArrayList<>();
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement(query); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
            }
        }
        return values;
    }
}
