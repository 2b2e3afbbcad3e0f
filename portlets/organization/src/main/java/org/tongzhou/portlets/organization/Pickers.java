package org.tongzhou.portlets.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tongzhou.core.organization.OrganizationService;
import org.tongzhou.core.organization.PostService;
import org.tongzhou.core.organization.StaffFilter;
import org.tongzhou.core.organization.StaffService;
import org.tongzhou.core.organization.StaffSort;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.portlets.common.faces.Choice;

/** What pickers of units, posts and people offer while somebody types, in Chinese or by pinyin. */
@Named
@ApplicationScoped
public class Pickers {
    private static final int FOUND_MAX = 20;

    @Inject
    OrganizationService organization;
    @Inject
    PostService posts;
    @Inject
    StaffService staff;

    /** Active units and sections. */
    public List<Choice> units(String typed) {
        return organization.listUnits().stream().filter(row -> fits(row.label(), typed)).limit(FOUND_MAX)
            .map(row -> new Choice(row.id(), row.label(), row.name().equals(row.label()) ? "" : row.name())).toList();
    }

    /** Posts of the units that the user keeps. */
    public List<Choice> posts(String typed) {
        return posts.listChoices().stream().filter(post -> fits(post.unit() + post.name(), typed)).limit(FOUND_MAX)
            .map(post -> new Choice(post.id(), post.label(), "")).toList();
    }

    /** People of the units that the user keeps. */
    public List<Choice> people(String typed) {
        String text = typed.length() > StaffFilter.TEXT_MAX_CHARS ? typed.substring(0, StaffFilter.TEXT_MAX_CHARS) : typed;
        return staff.search(new StaffFilter(text, null, null, StaffSort.PRECEDENCE, false), new PageRequest(0, FOUND_MAX)).rows().stream()
            .map(entry -> new Choice(entry.id(), entry.name(), entry.main().unit() + ' ' + entry.main().post())).toList();
    }

    private static boolean fits(String text, String typed) {
        String wanted = typed == null ? "" : typed.replaceAll("\\s+", "");
        return wanted.isEmpty() || Pinyin.matches(text, wanted);
    }
}
