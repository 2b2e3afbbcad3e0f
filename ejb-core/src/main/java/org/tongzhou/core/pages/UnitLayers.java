package org.tongzhou.core.pages;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tongzhou.core.organization.UnitRenamed;

/**
 * Layers and portlet rules of a unit go on under its new name, in the transaction that renames it. Where the unit of that name has a layer
 * of its own already, because it was merged with, that one counts and the old one is seen by nobody any more.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(MANDATORY)
public class UnitLayers {
    @Inject
    ArrangementRepository arrangements;
    @Inject
    PageRepository pages;
    @Inject
    RuleRepository rules;
    @Inject
    Event<LayerChanged> layerChanged;
    @Inject
    Event<PortletRuleChanged> ruleChanged;

    public void unitRenamed(@Observes UnitRenamed event) {
        for (Long page : arrangements.renameUnit(event.oldName(), event.newName())) {
            layerChanged.fire(new LayerChanged(page, new LayerKey(pages.get(page).getName(), LayerKind.UNIT, event.newName())));
        }
        rules.list().stream().filter(rule -> rule.renameUnit(event.oldName(), event.newName()))
            .forEach(rule -> ruleChanged.fire(new PortletRuleChanged(rule.rule().portlet())));
    }
}
