package org.tongzhou.core.security;

import java.util.List;

/** Where people are logged in: whoever keeps the sessions, such as the portal, knows. */
public interface OpenLogins {
    List<OpenLogin> listAll();

    /** @return false if there is none of this id any more */
    boolean end(String id);
}
