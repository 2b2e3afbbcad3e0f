package org.tongzhou.core.audit;

import java.util.SortedMap;

/** An entry of the audit. @param before what was changed, by field, as it was; {@code after} as it became */
public record AuditDetails(AuditRow row, String onBehalfOf, SortedMap<String, String> before, SortedMap<String, String> after,
    String previousHash, String hash) {
}
