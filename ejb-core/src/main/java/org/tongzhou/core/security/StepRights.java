package org.tongzhou.core.security;

import java.util.List;
import java.util.Set;

/**
 * What people may do because a step of a matter waits for them, and as long as it does (办理环节). A domain that has such steps provides a bean; its
 * services keep the rule, this tells of it. It has no door of its own.
 */
public interface StepRights {
    /** What can be done in steps: {@code domain:action}, with words as permissions have them. Doors or roles need not know them. */
    Set<String> permissions();

    /** The steps that wait now. @param permission one of {@link #permissions} */
    List<StepRight> list(String permission);
}
