package org.tongzhou.core.publications.bulletins;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.publications.PublicationPermissions;
import org.tongzhou.core.search.SearchSight;
import org.tongzhou.core.search.SightSource;

/** By what rights the caller finds issues of bulletins that are not for him to read: he edits them, or signs for them. */
@Dependent
public class IssueRights implements SightSource {
    private final IssueSight sight;

    @Inject
    IssueRights(IssueSight sight) {
        this.sight = sight;
    }

    static SearchSight of(Bulletin bulletin) {
        return SearchSight.ofRight(PublicationPermissions.EDIT, bulletin.getId());
    }

    @Override
    public Set<SearchSight> listOfCaller() {
        return sight.listKept().stream().map(IssueRights::of).collect(Collectors.toSet());
    }
}
