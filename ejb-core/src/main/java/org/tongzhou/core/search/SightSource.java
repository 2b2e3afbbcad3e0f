package org.tongzhou.core.search;

import java.util.Set;

/**
 * By what rights callers find things of a domain, where neither person nor unit, post or role says so: how far a permission reaches is known when
 * somebody looks. A domain that needs it provides such a bean; it has no door of its own.
 */
public interface SightSource {
    /** The marks of rights ({@link SearchSight#ofRight}) that the caller bears at this moment. Called within a transaction. */
    Set<SearchSight> listOfCaller();
}
