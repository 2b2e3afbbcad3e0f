package org.tongzhou.core.reference.regulations;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.organization.SeeableThing;
import org.tongzhou.core.organization.Sight;
import org.tongzhou.core.reference.HoldingStatus;
import org.tongzhou.core.reference.KeeperScope;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.reference.ReferencePermissions;
import org.tongzhou.core.shared.PageRequest;

/** Who sees a regulation: everybody once it is published, and its keepers. */
@Dependent
public class SeeableRegulation implements SeeableThing {
    private final RegulationRepository regulations;
    private final RegulationNews news;
    private final Keepers keepers;

    @Inject
    SeeableRegulation(RegulationRepository regulations, RegulationNews news, Keepers keepers) {
        this.regulations = regulations;
        this.news = news;
        this.keepers = keepers;
    }

    @Override
    public String kind() {
        return RegulationFileOwner.KIND;
    }

    @Override
    public List<Found> find(String text) {
        KeeperScope all = new KeeperScope(true, Set.of());
        String asked = text.substring(0, Math.min(text.length(), RegulationFilter.TEXT_MAX_CHARS));
        RegulationFilter published = new RegulationFilter(asked, null, null, null, null, null, null, HoldingStatus.PUBLISHED, RegulationSort.ISSUED, true);
        List<Found> found = new ArrayList<>();
        regulations.search(published, all, news.today(), new PageRequest(0, FOUND_MAX))
            .forEach(row -> found.add(new Found(row.id(), row.title(), row.number() == null ? row.issuer() : row.number())));
        regulations.listUnread(text, Found.number(text), FOUND_MAX).forEach(regulation -> found.add(Found.unread(regulation.getId(), regulation.getUnit())));
        return found.stream().limit(FOUND_MAX).toList();
    }

    @Override
    public Optional<String> findLabel(long id) {
        return regulations.find(id).map(regulation -> regulation.isPublished() ? regulation.getTitle() : Found.unread(id, regulation.getUnit()).label());
    }

    @Override
    public List<Sight> listSights(long id) {
        Regulation regulation = regulations.find(id).orElseThrow(() -> RegulationStanding.notFound(id));
        List<Sight> sights = new ArrayList<>(keepers.listSights(ReferencePermissions.REGULATIONS, regulation.getUnit()));
        if (regulation.isPublished()) {
            sights.add(Sight.ofEverybody("reference.seen.everybody"));
        }
        return sights;
    }
}
