package org.tongzhou.core.publications.bulletins;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.search.SearchDocument;
import org.tongzhou.core.search.SearchSight;
import org.tongzhou.core.search.Searchable;
import org.tongzhou.core.shared.RichText;

/** Published issues are found by who reads their bulletin, by what their texts say. */
@Dependent
public class SearchableIssue implements Searchable {
    static final String KIND = "publications.issue";

    private final IssueRepository issues;

    @Inject
    SearchableIssue(IssueRepository issues) {
        this.issues = issues;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SearchDocument> read(List<String> keys) {
        List<Issue> found = issues.listPublished(keys.stream().map(Long::valueOf).toList());
        Map<Long, List<IssueText>> texts = issues.listTexts(found.stream().map(Issue::getId).toList());
        return found.stream().map(issue -> document(issue, texts.getOrDefault(issue.getId(), List.of()))).toList();
    }

    private static SearchDocument document(Issue issue, List<IssueText> texts) {
        String words = texts.stream().map(text -> text.getTitle() + '\n' + RichText.words(text.getBody())).collect(Collectors.joining("\n"));
        return new SearchDocument(KIND, issue.getId().toString(), issue.getLabel() + ' ' + issue.getTitle(), words, issue.getHead().getOffice(), issue.getApproverName(),
            issue.getPublishedAt(), IssueAddress.of(issue.getId()), sights(issue.getBulletin())).in(issue.getBulletin().getName());
    }

    private static Set<SearchSight> sights(Bulletin bulletin) {
        Set<SearchSight> sights = bulletin.readers().sights();
        sights.add(IssueRights.of(bulletin));
        return sights;
    }

    @Override
    public List<String> listKeys(String after, int max) {
        return issues.listPublishedIds(after.isEmpty() ? Long.MIN_VALUE : Long.parseLong(after), max).stream().map(String::valueOf).toList();
    }
}
