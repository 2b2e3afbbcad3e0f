package org.tongzhou.core.reference.regulations;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.attachments.Attachments;
import org.tongzhou.core.attachments.StoredFile;
import org.tongzhou.core.search.SearchDocument;
import org.tongzhou.core.search.SearchSight;
import org.tongzhou.core.search.Searchable;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.RichText;

/** Published regulations are found by everybody, by the days on which they were issued. */
@Dependent
public class SearchableRegulation implements Searchable {
    static final String KIND = RegulationFileOwner.KIND;

    @Inject
    RegulationRepository regulations;
    @Inject
    Attachments attachments;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SearchDocument> read(List<String> keys) {
        List<Long> ids = keys.stream().map(Long::valueOf).toList();
        Map<Long, List<StoredFile>> files = attachments.listStored(KIND, ids, Set.of());
        return regulations.listPublished(ids).stream().map(regulation -> document(regulation).having(files.getOrDefault(regulation.getId(), List.of()))).toList();
    }

    private static SearchDocument document(Regulation regulation) {
        String number = regulation.getNumber() == null ? "" : regulation.getNumber() + '\n';
        return new SearchDocument(KIND, regulation.getId().toString(), regulation.getTitle(), number + regulation.getIssuer() + '\n' + RichText.words(regulation.getBody()),
            regulation.getUnit(), "", regulation.getIssuedOn().atStartOfDay(OfficeZone.ID).toInstant(), RegulationAddress.of(regulation.getId()),
            Set.of(SearchSight.EVERYBODY));
    }

    @Override
    public List<String> listKeys(String after, int max) {
        return regulations.listPublishedIds(after.isEmpty() ? Long.MIN_VALUE : Long.parseLong(after), max).stream().map(String::valueOf).toList();
    }
}
