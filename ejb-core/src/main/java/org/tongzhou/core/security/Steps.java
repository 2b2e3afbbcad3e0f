package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The steps of all domains. */
@Dependent
class Steps {
    @Inject
    @Any
    Instance<StepRights> sources;

    SortedSet<String> permissions() {
        SortedSet<String> all = new TreeSet<>();
        sources.forEach(source -> all.addAll(source.permissions()));
        return all;
    }

    /** What waits for whom. */
    List<StepRight> list(String permission) {
        return sources.stream().filter(source -> source.permissions().contains(permission)).flatMap(source -> source.list(permission).stream()).toList();
    }
}
