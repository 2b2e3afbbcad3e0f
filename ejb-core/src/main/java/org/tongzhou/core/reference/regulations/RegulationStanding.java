package org.tongzhou.core.reference.regulations;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tongzhou.core.reference.Keepers;
import org.tongzhou.core.reference.ReferencePermissions;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

/** Keeps the links between regulations, and what follows from them for those at their other ends. */
@Dependent
class RegulationStanding {
    @Inject
    RegulationRepository regulations;
    @Inject
    RegulationNews news;
    @Inject
    Keepers keepers;

    /** Locks a regulation with all that its present and its new links lead to, in the order of their numbers, so that of two who link each other's one waits. */
    void lock(long id, List<LinkDraft> wanted) {
        Set<Long> ids = new TreeSet<>(targets(id));
        wanted.forEach(link -> ids.add(link.target()));
        ids.add(id);
        ids.forEach(each -> regulations.lock(each).orElseThrow(() -> notFound(each)));
    }

    private List<Long> targets(long id) {
        return regulations.listLinks(id).stream().map(RegulationLink::getToId).toList();
    }

    /**
     * Gives a regulation these links and no others; it and they are locked.
     *
     * @throws RuleViolationException if one leads to itself, to one twice, to what is not published, to what was not issued before it, or begins before that
     *     was issued
     * @throws org.tongzhou.core.shared.NotPermittedException if the caller does not keep what a new, changed or removed one leads to
     */
    void link(Regulation regulation, List<LinkDraft> wanted) {
        List<RegulationLink> present = regulations.listLinks(regulation.getId());
        Set<Long> seen = new HashSet<>();
        for (LinkDraft draft : wanted) {
            require(regulation, draft);
            if (!seen.add(draft.target())) {
                throw new RuleViolationException("reference.linkTwice", get(draft.target()).getTitle());
            }
        }
        regulations.findFirstSource(regulation.getId()).filter(first -> !regulation.getIssuedOn().isBefore(first)).ifPresent(first -> {
            throw new RuleViolationException("reference.sourceEarlier", first);
        });
        List<RegulationLink> next = wanted.stream().map(draft -> new RegulationLink(regulation, draft)).toList();
        Stream.concat(without(present, next), without(next, present)).map(RegulationLink::getToId).distinct().forEach(id -> requireKept(get(id)));
        regulations.removeLinks(regulation.getId());
        next.forEach(link -> regulations.add(link));
        regulations.flush();
        present.forEach(link -> seen.add(link.getToId()));
        follow(seen);
    }

    private static Stream<RegulationLink> without(List<RegulationLink> links, List<RegulationLink> others) {
        return links.stream().filter(link -> others.stream().noneMatch(link::isLike));
    }

    private void require(Regulation regulation, LinkDraft draft) {
        if (regulation.getId().equals(draft.target())) {
            throw new RuleViolationException("reference.linkToItself");
        }
        Regulation target = get(draft.target());
        if (target.getPublishedAt() == null) {
            throw new RuleViolationException("reference.linkToDraft", target.getTitle());
        }
        if (!target.getIssuedOn().isBefore(regulation.getIssuedOn())) {
            throw new RuleViolationException("reference.linkToLater", target.getTitle(), target.getIssuedOn());
        }
        LocalDate effect = draft.effectOn() == null ? regulation.getEffectiveFrom() : draft.effectOn();
        if (effect.isBefore(regulation.getIssuedOn())) {
            throw new RuleViolationException("reference.linkBeforeIssue", target.getTitle(), regulation.getIssuedOn());
        }
    }

    /** Who ends or changes one has to keep that, too. @throws org.tongzhou.core.shared.NotPermittedException if the caller does not */
    void requireKept(Regulation target) {
        keepers.require(ReferencePermissions.REGULATIONS, target.getUnit());
    }

    /** It was published, or withdrawn: what it does to others begins or ends. */
    void followTargets(Regulation regulation) {
        follow(targets(regulation.getId()));
    }

    /** Works out anew since when a regulation is amended or ended. */
    void follow(Regulation regulation) {
        regulation.follow(regulations.listDoneTo(regulation.getId()));
    }

    private void follow(Iterable<Long> ids) {
        ids.forEach(id -> {
            Regulation target = get(id);
            follow(target);
            news.changed(target);
        });
    }

    /** @throws NotFoundException if there is none */
    Regulation get(long id) {
        return regulations.find(id).orElseThrow(() -> notFound(id));
    }

    static NotFoundException notFound(long id) {
        return new NotFoundException("reference.regulationNotFound", id);
    }
}
