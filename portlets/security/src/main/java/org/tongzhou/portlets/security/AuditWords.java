package org.tongzhou.portlets.security;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.audit.AuditRow;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.portlets.common.faces.Texts;

/** The codes of the audit in the reader's words, which each domain has for its own; a code without words is shown as it is. */
@Named("words")
@ApplicationScoped
public class AuditWords {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(OfficeZone.ID);

    @Inject
    Texts texts;

    /** What was done: 发布通知. */
    public String action(String code) {
        return word(domain(code), "act", code.substring(code.indexOf('.') + 1));
    }

    /** To what kind of thing: 通知. */
    public String type(AuditRow row) {
        return row.objectType().isEmpty() ? "" : word(domain(row.action()), "object", row.objectType());
    }

    /** What it was done to: its name, else its id. */
    public String object(AuditRow row) {
        return row.objectName().isEmpty() ? row.objectId() : row.objectName();
    }

    /** Who did it, as a list shows it. */
    public String actor(AuditRow row) {
        if (row.actor().isEmpty()) {
            return texts.get(row.succeeded() ? "audit.actor.system" : "audit.actor.unknown");
        }
        return row.actorName().isEmpty() ? row.actor() : row.actorName();
    }

    public String field(AuditRow row, String name) {
        return word(domain(row.action()), "field", name);
    }

    /** A value of a field: a code that has words in its domain in these, as {@code security.role.staff}. */
    public String value(AuditRow row, String field, String value) {
        if (value == null) {
            return "";
        }
        if (value.equals("true") || value.equals("false")) {
            return texts.get(value.equals("true") ? "office.yes" : "office.no");
        }
        return value.matches("[A-Za-z_-]+") ? first(value, domain(row.action()) + '.' + field + '.' + value) : value;
    }

    /** To the second, in the office's zone. */
    public String seconds(Instant moment) {
        return moment == null ? "" : SECONDS.format(moment);
    }

    List<SelectItem> choices(List<String> actions) {
        List<SelectItem> choices = new ArrayList<>();
        String domain = "";
        for (String action : actions) {
            if (!domain(action).equals(domain)) {
                domain = domain(action);
                choices.add(new SelectItem(domain + '.', texts.of("audit.search.domain", first(domain, "audit.domain." + domain))));
            }
            choices.add(new SelectItem(action, texts.of("audit.search.one", action(action))));
        }
        return choices;
    }

    private String word(String domain, String kind, String code) {
        String rest = '.' + kind + '.' + code;
        return first(code, domain + rest, "audit" + rest);
    }

    private String first(String otherwise, String... keys) {
        return Stream.of(keys).filter(Messages::isText).findFirst().map(texts::get).orElse(otherwise);
    }

    private static String domain(String action) {
        return action.substring(0, action.indexOf('.'));
    }
}
