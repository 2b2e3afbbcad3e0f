package org.tongzhou.core.reference.regulations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.attachments.ObjectFiles;
import org.tongzhou.core.reference.FormerText;
import org.tongzhou.core.reference.HoldingStatus;
import org.tongzhou.core.reference.HoldingStepRow;
import org.tongzhou.core.reference.KeeperScope;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.reference.ReferencePermissions;
import org.tongzhou.core.reference.Trace;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.WholeList;

/** Looks up regulations: what is published is everybody's, drafts and what was withdrawn are seen by their keepers alone. */
@Stateless
public class RegulationService {
    private static final int IDS_MAX = 500;

    @Inject
    RegulationRepository regulations;
    @Inject
    RegulationSight sight;
    @Inject
    RegulationNews news;
    @Inject
    Keepers keepers;
    @Inject
    ObjectFiles files;
    @Inject
    Trace trace;
    @Inject
    Acts acts;

    /** Those that fit a filter, in its order. */
    @RequiresLogin
    public Slice<RegulationRow> search(@NotNull @Valid RegulationFilter filter, @NotNull PageRequest page) {
        KeeperScope scope = scope(filter);
        if (filter.status() != null && scope.isEmpty()) {
            return new Slice<>(List.of(), 0);
        }
        return new Slice<>(regulations.search(filter, scope, news.today(), page), regulations.count(filter, scope, news.today()));
    }

    private KeeperScope scope(RegulationFilter filter) {
        return filter.status() == null ? new KeeperScope(true, Set.of()) : keepers.scope(ReferencePermissions.REGULATIONS);
    }

    /** All that are published and fit a filter, to be taken away. @throws org.tongzhou.core.shared.RuleViolationException if they are too many */
    @RequiresLogin
    public List<RegulationRow> export(@NotNull @Valid RegulationFilter filter) {
        KeeperScope scope = scope(filter);
        if (filter.status() != null && scope.isEmpty()) {
            return List.of();
        }
        List<RegulationRow> rows = WholeList.read(regulations.count(filter, scope, news.today()), page -> regulations.search(filter, scope, news.today(), page));
        acts.tell(RegulationActs.export(filter.text(), rows.size()));
        return rows;
    }

    /** Those who have issued what is published. */
    @RequiresLogin
    public List<String> listIssuers() {
        return regulations.listIssuers();
    }

    /** The years in which what is published was issued, the last first. */
    @RequiresLogin
    public List<Integer> listYears() {
        return regulations.listYears();
    }

    /** What has taken the place of some of them, by their ids. */
    @RequiresLogin
    public Map<Long, Replacing> findReplacing(@NotNull @Size(max = IDS_MAX) Set<@NotNull Long> ids) {
        return regulations.findReplacing(ids);
    }

    /** A regulation with its links, files and life. @throws NotFoundException if there is none that the caller sees */
    @RequiresLogin
    public RegulationDetails open(long id) {
        Regulation regulation = sight.get(id);
        boolean keeps = sight.keeps(regulation);
        boolean published = regulation.isPublished();
        RegulationDetails.May may = new RegulationDetails.May(keeps, keeps && !published, keeps && published, keeps && regulation.getPublishedAt() == null,
            keeps && published && regulation.isEnding(news.today(), RegulationNews.NOTICE_DAYS));
        return new RegulationDetails(regulation.row(), regulation.draft(regulations.listLinks(id).stream().map(link -> link.draft(regulation.getEffectiveFrom())).toList()),
            regulation.term().on(news.today()), forward(id, keeps), regulations.listBackward(id), TextPart.of(regulation.getBody()),
            files.list(RegulationFileOwner.KIND, id), steps(id, keeps), may);
    }

    /** Readers see what they can open. */
    private List<LinkRow> forward(long id, boolean keeps) {
        return regulations.listForward(id).stream().filter(link -> keeps || link.status() == HoldingStatus.PUBLISHED).toList();
    }

    private List<HoldingStepRow> steps(long id, boolean keeps) {
        List<HoldingStepRow> life = trace.list(RegulationFileOwner.KIND, id);
        return keeps ? life : HoldingStepRow.ofReaders(life);
    }

    /** How a regulation was before it was put right. @throws NotFoundException if the caller does not see it, or what was done then, or no such text is kept */
    @RequiresLogin
    public FormerText openFormer(long id, long step) {
        boolean keeps = sight.keeps(sight.get(id));
        if (steps(id, keeps).stream().noneMatch(seen -> seen.id() == step)) {
            throw Trace.formerNotFound(step);
        }
        return trace.getFormer(RegulationFileOwner.KIND, id, step);
    }
}
