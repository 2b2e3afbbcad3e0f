package org.tongzhou.core.feeds;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Lets a system in by the token that it shows. */
@Dependent
class FeedAccess {
    private final FeedTokenRepository tokens;
    private final GivenColumns columns;
    private final FeedPace pace;
    private final Clock clock;

    @Inject
    FeedAccess(FeedTokenRepository tokens, GivenColumns columns, FeedPace pace, Clock clock) {
        this.tokens = tokens;
        this.columns = columns;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * @return the columns that it may read at present
     * @throws TokenRefusedException if that is no token that is good
     * @throws PaceExceededException if it asks too fast
     */
    List<FeedColumn> enter(String shown) {
        Instant now = clock.instant();
        FeedToken token = TokenSecret.of(shown).flatMap(tokens::find).filter(known -> known.state(now).isGood()).orElseThrow(TokenRefusedException::new);
        pace.ask(token.getId());
        if (token.isUseNews(now)) {
            tokens.noteUse(token, now);
        }
        return columns.list(token.getColumns());
    }
}
