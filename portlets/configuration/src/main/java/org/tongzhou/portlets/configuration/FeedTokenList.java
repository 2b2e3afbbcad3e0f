package org.tongzhou.portlets.configuration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tongzhou.core.feeds.FeedTokenDetails;
import org.tongzhou.core.feeds.FeedTokenFilter;
import org.tongzhou.core.feeds.FeedTokenService;
import org.tongzhou.core.feeds.FeedTokenSort;
import org.tongzhou.core.feeds.FeedTokenState;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;

/** The tokens of other systems, those issued last on top. */
@Named("feedTokenList")
@RequestScoped
public class FeedTokenList extends AddressedList<FeedTokenSort, FeedTokenDetails> {
    private static final String STATE = "state";

    @Inject
    FeedTokenService service;

    public FeedTokenList() {
        super("feeds", ListQuery.all(FeedTokenSort.ISSUED, true), FeedTokenFilter.TEXT_MAX_CHARS);
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(STATE, said -> oneOf(FeedTokenState.values(), said));
    }

    @Override
    protected Slice<FeedTokenDetails> search(ListQuery<FeedTokenSort> asked, PageRequest page) {
        return service.search(new FeedTokenFilter(asked.text(), state(asked), asked.order().by(), asked.order().descending()), page);
    }

    private static FeedTokenState state(ListQuery<FeedTokenSort> asked) {
        String state = asked.condition(STATE);
        return state.isEmpty() ? null : FeedTokenState.valueOf(state.toUpperCase(Locale.ROOT));
    }

    public FeedTokenState[] getStates() {
        return FeedTokenState.values();
    }

    /** The only state shown; null for all. */
    public FeedTokenState getState() {
        return state(getQuery());
    }

    public void setState(FeedTokenState chosen) {
        choose(STATE, chosen == null ? "" : ListQuery.name(chosen));
    }

    /** Whether only some are looked for. */
    public boolean isSearching() {
        return !getText().isEmpty() || !getQuery().conditions().isEmpty();
    }

    /** The kind of the badge of a state. */
    public String kind(FeedTokenState state) {
        return switch (state) {
            case VALID -> "ok";
            case ENDING -> "warn";
            case EXPIRED -> "";
            case REVOKED -> "bad";
        };
    }
}
