package org.tongzhou.core.organization;

import java.io.Serializable;
import java.util.List;
import org.tongzhou.core.access.DataScope;

/**
 * By what somebody's permission reaches how far.
 *
 * @param post  unit and name of the post that gives the role; null for a role of the account
 * @param units the labels of the units that the scope means today; empty for {@link DataScope#OWN} and {@link DataScope#ALL}, and where no post is held
 */
public record ReachReason(String role, String post, DataScope scope, List<String> units) implements Serializable {
    public ReachReason {
        units = List.copyOf(units);
    }
}
