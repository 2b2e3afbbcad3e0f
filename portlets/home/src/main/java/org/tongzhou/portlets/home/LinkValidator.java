package org.tongzhou.portlets.home;

import java.util.LinkedHashSet;
import java.util.Set;

import javax.portlet.PortletPreferences;
import javax.portlet.PreferencesValidator;
import javax.portlet.ValidatorException;

/**
 * Keeps every way of storing links within their rules (PLT.17.4): the user's form, an import, another portlet mode. The
 * message of the exception is the key of a text, its failed keys are the preferences concerned.
 */
public class LinkValidator implements PreferencesValidator {
    @Override
    public void validate(PortletPreferences preferences) throws ValidatorException {
        LinkList list = LinkList.read(preferences);
        if (list.links().size() > LinkList.LINKS_MAX) {
            throw new ValidatorException("links.problem.many", Set.of(LinkList.TITLES));
        }
        if (list.columns() < 1 || list.columns() > LinkList.COLUMNS_MAX) {
            throw new ValidatorException("links.problem.columns", Set.of(LinkList.COLUMNS));
        }
        Set<String> failed = new LinkedHashSet<>();
        String message = null;
        for (Link link : list.links()) {
            for (var problem : link.problems().entrySet()) {
                failed.add(problem.getKey() == Link.Field.TITLE ? LinkList.TITLES : LinkList.ADDRESSES);
                message = message == null ? problem.getValue() : message;
            }
        }
        if (message != null) {
            throw new ValidatorException(message, failed);
        }
    }
}
