package org.tongzhou.core.pages;

import java.util.Collections;
import java.util.Set;

/** Who sees a page: the holders of one of its roles; everybody if it names none. */
final class Visibility {
    private Visibility() {
    }

    static boolean of(Set<String> rolesOfPage, Set<String> rolesOfCaller) {
        return rolesOfPage.isEmpty() || !Collections.disjoint(rolesOfPage, rolesOfCaller);
    }
}
