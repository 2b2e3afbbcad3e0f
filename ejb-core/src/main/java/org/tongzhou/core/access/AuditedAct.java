package org.tongzhou.core.access;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that somebody did and the office must be able to prove later (审计). A service tells it by {@link Acts#tell} within the
 * transaction of the act: both are kept, or neither.
 *
 * <p>Names are codes in English; the domain of the action has the words for people in its bundle: for {@code notices.publish} on a
 * {@code notice} of which the {@code status} changed, these are {@code notices.act.publish}, {@code notices.object.notice} and
 * {@code notices.field.status}.
 *
 * @param action     {@code domain.verb}; the domain is a package of the core
 * @param objectType what it was done to, {@code objectId} which of them, {@code objectName} what people call it; empty where there is none
 * @param before     what was changed, by field, as it was; {@code after} as it is. Never passwords, their hashes or other secrets
 * @param succeeded  false if it was tried in vain, as a login with a wrong password
 * @param onBehalfOf user name of the person for whom it was done, empty if for oneself
 * @param actor      user name of who did it; empty for who is logged in
 * @param address    the network address from which it was done; empty for that of who is logged in
 */
public record AuditedAct(String action, String objectType, String objectId, String objectName,
    SortedMap<String, String> before, SortedMap<String, String> after, boolean succeeded, String onBehalfOf, String actor, String address) {

    public AuditedAct {
        if (!action.matches("[a-z]+\\.[a-zA-Z]+")) {
            throw new IllegalArgumentException("no action: " + action);
        }
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
    }

    /** An act that succeeded. @param id and {@code name} of the object; null is none */
    public static AuditedAct of(String action, String objectType, Object id, String name) {
        return new AuditedAct(action, objectType, text(id), text(name), noValues(), noValues(), true, "", "", "");
    }

    /** An act that was done to nothing in particular. */
    public static AuditedAct of(String action) {
        return of(action, "", "", "");
    }

    /** Says that a field was changed; nothing if it is what it was. @param was null if there was nothing, {@code is} if there is nothing any more */
    public AuditedAct changed(String field, Object was, Object is) {
        String old = text(was);
        String now = text(is);
        return old.equals(now) ? this
            : new AuditedAct(action, objectType, objectId, objectName, with(before, field, old), with(after, field, now), succeeded, onBehalfOf, actor, address);
    }

    /** Says how it was done, as the filter of an export. @param value nothing is said if it is null or empty */
    public AuditedAct with(String field, Object value) {
        return changed(field, "", value);
    }

    /** The same, tried in vain. */
    public AuditedAct failed() {
        return new AuditedAct(action, objectType, objectId, objectName, before, after, false, onBehalfOf, actor, address);
    }

    /** The same, done for somebody else. */
    public AuditedAct onBehalfOf(String username) {
        return new AuditedAct(action, objectType, objectId, objectName, before, after, succeeded, username, actor, address);
    }

    /** The same, done by somebody who is not, or not yet, logged in. */
    public AuditedAct by(String username, String from) {
        return new AuditedAct(action, objectType, objectId, objectName, before, after, succeeded, onBehalfOf, text(username), text(from));
    }

    private static SortedMap<String, String> noValues() {
        return new TreeMap<>();
    }

    private static SortedMap<String, String> with(Map<String, String> values, String field, String value) {
        SortedMap<String, String> more = new TreeMap<>(values);
        if (!value.isEmpty()) {
            more.put(field, value);
        }
        return more;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
