package org.tongzhou.core.pages;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.tongzhou.core.shared.RuleViolationException;

/** The rule of a portlet (组件规则): whom it is for, and whether it is switched off. It stays when it says nothing any more. */
@Entity
@Table(name = "pages_portlet_rules")
@NamedQuery(name = "StoredRule.all", query = "SELECT r FROM StoredRule r ORDER BY r.application, r.portlet, r.id")
@NamedQuery(name = "StoredRule.ofPortlet", query = """
    SELECT r FROM StoredRule r WHERE r.application = :application AND r.portlet = :portlet""")
public class StoredRule {
    static final int MESSAGE_MAX_CHARS = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pages_portlet_rules_seq")
    @SequenceGenerator(name = "pages_portlet_rules_seq", sequenceName = "pages_portlet_rules_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, updatable = false, length = PortletReference.APPLICATION_MAX_CHARS)
    private String application;
    @Column(nullable = false, updatable = false, length = PortletReference.PORTLET_MAX_CHARS)
    private String portlet;
    @Column(name = "maintenance_message", length = MESSAGE_MAX_CHARS)
    private String maintenanceMessage;
    @Column(name = "switched_off_at")
    private Instant switchedOffAt;
    @Column(name = "switched_off_by", length = 32)
    private String switchedOffBy;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "pages_portlet_rule_roles", joinColumns = @JoinColumn(name = "rule_id"))
    @Column(name = "role_name", nullable = false, length = Page.ROLE_MAX_CHARS)
    private Set<String> roles = new HashSet<>();
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "pages_portlet_rule_units", joinColumns = @JoinColumn(name = "rule_id"))
    @Column(name = "unit_name", nullable = false, length = LayerKey.OWNER_MAX_CHARS)
    private Set<String> units = new HashSet<>();

    protected StoredRule() {
    }

    StoredRule(PortletReference portlet) {
        this.application = portlet.application();
        this.portlet = portlet.portlet();
    }

    void giveTo(Set<String> newRoles, Set<String> newUnits) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
        units.retainAll(newUnits);
        units.addAll(newUnits);
    }

    /** @return whether it was for that unit */
    boolean renameUnit(String oldName, String newName) {
        boolean named = units.remove(oldName);
        if (named) {
            units.add(newName);
        }
        return named;
    }

    /** @throws RuleViolationException if the message is empty or too long */
    void switchOff(String message, Instant at, String by) {
        if (message.isBlank() || message.length() > MESSAGE_MAX_CHARS) {
            throw new RuleViolationException("pages.rule.message", MESSAGE_MAX_CHARS);
        }
        maintenanceMessage = message.strip();
        switchedOffAt = at;
        switchedOffBy = by;
    }

    void switchOn() {
        maintenanceMessage = null;
        switchedOffAt = null;
        switchedOffBy = null;
    }

    PortletRule rule() {
        return new PortletRule(
            new PortletReference(application, portlet), roles, units, maintenanceMessage, switchedOffAt, switchedOffBy);
    }
}
