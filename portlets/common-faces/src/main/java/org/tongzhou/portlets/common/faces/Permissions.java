package org.tongzhou.portlets.common.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.access.CurrentUser;

/** Whether the user holds a permission: {@code #{may['notices:publish']}}. What is not offered is not yet refused: services do that. */
@Named("may")
@ApplicationScoped
public class Permissions extends LookUp<Boolean> {
    @Inject
    CurrentUser currentUser;

    @Override
    public Boolean get(Object permission) {
        return currentUser.isPermitted(permission.toString());
    }
}
