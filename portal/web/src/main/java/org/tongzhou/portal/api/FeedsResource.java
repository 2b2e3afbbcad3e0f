package org.tongzhou.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongzhou.core.feeds.FeedColumn;
import org.tongzhou.core.feeds.FeedPage;
import org.tongzhou.core.feeds.FeedService;
import org.tongzhou.core.shared.Resources;

/**
 * What other systems of the office read with a token: columns, their notices as Atom and as JSON, and the description of all that (ADR 0046).
 * Nobody is logged in here, and no session begins.
 */
@Path("feeds")
@RequestScoped
public class FeedsResource {
    /** A number as our ids are; all other addresses do not exist. */
    private static final String ID = "/{id: \\d{1,18}}";
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+)"); // RFC 6750, 2.1
    private static final String DESCRIPTION = "feeds-openapi.json";

    @Inject
    FeedService feeds;
    @Inject
    HttpServletRequest request;
    @Context
    Request conditions;
    @Context
    HttpHeaders headers;
    @Context
    UriInfo address;

    @GET
    @Path("openapi.json")
    public Response describe() {
        query(Set.of());
        return FeedAnswer.json(Resources.text(FeedsResource.class, DESCRIPTION)).to(conditions);
    }

    @GET
    @Path("columns")
    public Response listColumns() {
        query(Set.of());
        return FeedAnswer.json(json().columns(feeds.listColumns(token())).toString()).to(conditions);
    }

    /** A column as Atom, which is read on page by page. */
    @GET
    @Path("columns" + ID + "/atom")
    public Response readColumn(@PathParam("id") long id) {
        FeedQuery query = query(Set.of(FeedQuery.FIRST));
        FeedPage page = feeds.search(token(), Set.of(id), query.first());
        FeedColumn column = page.columns().get(id);
        return FeedAnswer.atom(new AtomFeed(request.getContextPath()).of(column, page), page).to(conditions);
    }

    @GET
    @Path("notices")
    public Response listNotices() {
        FeedQuery query = query(Set.of(FeedQuery.COLUMN, FeedQuery.SINCE, FeedQuery.AFTER, FeedQuery.FIRST));
        Set<Long> columns = query.columns();
        Instant since = query.since();
        query.requireNone(since == null ? FeedQuery.AFTER : FeedQuery.FIRST);
        FeedPage page = since == null ? feeds.search(token(), columns, query.first()) : feeds.follow(token(), columns, since, query.after());
        return FeedAnswer.json(json().page(page, columns, since).toString(), page).to(conditions);
    }

    /** What is not given any more. */
    @GET
    @Path("removed")
    public Response listRemoved() {
        FeedQuery query = query(Set.of(FeedQuery.COLUMN, FeedQuery.SINCE, FeedQuery.FIRST));
        Set<Long> columns = query.columns();
        Instant since = query.requireSince();
        int first = query.first();
        return FeedAnswer.json(json().removed(feeds.listRemoved(token(), columns, since, first), columns, since, first).toString()).to(conditions);
    }

    @GET
    @Path("notices" + ID)
    public Response readNotice(@PathParam("id") long id) {
        query(Set.of());
        FeedPage page = feeds.get(token(), id);
        return FeedAnswer.json(json().whole(page).toString(), page).to(conditions);
    }

    private FeedJson json() {
        return new FeedJson(request.getContextPath());
    }

    private FeedQuery query(Set<String> known) {
        return new FeedQuery(Map.copyOf(address.getQueryParameters()), known);
    }

    /** What stands in the header; empty if there is none that is a token. */
    private String token() {
        String shown = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        Matcher bearer = BEARER.matcher(shown == null ? "" : shown.strip());
        return bearer.matches() ? bearer.group(1) : "";
    }
}
