package org.tongzhou.portlets.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.tongzhou.core.audit.AuditDetails;
import org.tongzhou.core.audit.AuditRow;

/**
 * An entry of the audit as a line in the Common Event Format, version 0 ("Implementing ArcSight CEF", revision 26): what systems for the
 * evaluation of logs read. Codes stay codes, so that rules can be written for them.
 */
final class Cef {
    private static final int SEVERITY_USUAL = 3;
    private static final int SEVERITY_FAILED = 6;

    private Cef() {
    }

    /** @param name of the action in words */
    static String line(AuditDetails entry, String name) {
        AuditRow row = entry.row();
        return "CEF:0|Tongzhou|Portal|1|" + head(row.action()) + '|' + head(name) + '|' + (row.succeeded() ? SEVERITY_USUAL : SEVERITY_FAILED) + '|'
            + extension(entry).entrySet().stream().map(field -> field.getKey() + '=' + value(field.getValue())).collect(Collectors.joining(" ")) + '\n';
    }

    private static Map<String, String> extension(AuditDetails entry) {
        AuditRow row = entry.row();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("rt", String.valueOf(row.at().toEpochMilli()));
        fields.put("externalId", String.valueOf(row.number()));
        fields.put("outcome", row.succeeded() ? "success" : "failure");
        fields.put("suser", row.actor());
        fields.put(row.address().contains(":") ? "c6a2" : "src", row.address().matches("[0-9a-fA-F.:]+") ? row.address() : "");
        labelled(fields, "cs1", "unit", row.unit());
        labelled(fields, "cs2", "objectType", row.objectType());
        labelled(fields, "cs3", "objectId", row.objectId());
        labelled(fields, "cs4", "objectName", row.objectName());
        labelled(fields, "cs5", "before", values(entry.before()));
        labelled(fields, "cs6", "after", values(entry.after()));
        labelled(fields, "flexString1", "onBehalfOf", entry.onBehalfOf());
        labelled(fields, "flexString2", "hash", entry.hash());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private static void labelled(Map<String, String> fields, String key, String label, String value) {
        if (!value.isEmpty()) {
            fields.put(key + "Label", label);
            fields.put(key, value);
        }
    }

    private static String values(Map<String, String> values) {
        return values.entrySet().stream().map(value -> value.getKey() + ": " + value.getValue()).collect(Collectors.joining("; "));
    }

    private static String head(String text) {
        return oneLine(text).replace("\\", "\\\\").replace("|", "\\|");
    }

    private static String value(String text) {
        return oneLine(text).replace("\\", "\\\\").replace("=", "\\=");
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ");
    }
}
