package org.tongzhou.core.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongzhou.core.organization.UnitSections;
import org.tongzhou.core.pages.LayerShelf.SharedLayers;
import org.tongzhou.core.pages.LayoutEdit.LayoutBase;
import org.tongzhou.core.security.Person;

/** Puts a page together from its layers, as a person has it or as the editor of a layer sees it. Checks no caller. */
@Dependent
class PageAssembly {
    private final LayerShelf layers;
    private final RuleShelf rules;
    private final TabShelf tabs;
    private final UnitSections sections;

    @Inject
    PageAssembly(LayerShelf layers, RuleShelf rules, TabShelf tabs, UnitSections sections) {
        this.layers = layers;
        this.rules = rules;
        this.tabs = tabs;
        this.sections = sections;
    }

    /** The page as the person has it. */
    PageDetails open(PageInfo page, Person person) {
        return open(page, person, layers.personal(page.id(), LayerKey.personal(page.name(), person.username())));
    }

    /** The page as the person has it with this personal layer. */
    PageDetails open(PageInfo page, Person person, Layer personal) {
        List<Layer> below = below(page, person);
        return details(page, tabs.get(person.username()).settings().title(page), personal, below,
            base(page, person, personal, below, false).page(personal));
    }

    /** What a change of the person's layer is applied to. */
    LayoutBase base(PageInfo page, Person person, Layer personal, String revision) {
        List<Layer> below = below(page, person);
        return base(page, person, personal, below, isChangedBelow(revision, personal, below));
    }

    private LayoutBase base(PageInfo page, Person person, Layer personal, List<Layer> below, boolean belowChanged) {
        return new LayoutBase(personal, Layers.merge(below), belowChanged,
            portlet -> rules.isUsable(portlet, person), portlet -> refusal(portlet, person), knownBelow(page));
    }

    private Set<Long> knownBelow(PageInfo page) {
        return page.isOwn() ? Set.of() : layers.shared(page.id(), page.name()).windows();
    }

    private Optional<String> refusal(PortletReference portlet, Person person) {
        if (!rules.isUsable(portlet, person)) {
            return Optional.of("pages.layout.portletNotAllowed");
        }
        return rules.isSwitchedOff(portlet) ? Optional.of("pages.layout.portletSwitchedOff") : Optional.empty();
    }

    /** The page of the portal as the editor of an office's layer sees it. */
    PageDetails openLayer(PageInfo page, Layer layer) {
        List<Layer> below = belowLayer(page, layer.key());
        return details(page, page.title(), layer, below, layerBase(page, layer, below, false).page(layer));
    }

    /** What a change of an office's layer is applied to. */
    LayoutBase layerBase(PageInfo page, Layer layer, String revision) {
        List<Layer> below = belowLayer(page, layer.key());
        return layerBase(page, layer, below, isChangedBelow(revision, layer, below));
    }

    private LayoutBase layerBase(PageInfo page, Layer layer, List<Layer> below, boolean belowChanged) {
        Set<Long> known = below.isEmpty() ? Set.of() : knownBelow(page);
        return new LayoutBase(layer, Layers.merge(below), belowChanged, portlet -> true, portlet -> Optional.empty(), known);
    }

    /** The page of somebody who belongs to these layers and arranged nothing. */
    PageDetails openUnarranged(PageInfo page, Person person) {
        return open(page, person, Layer.untouched(LayerKey.personal(page.name(), person.username())));
    }

    private static PageDetails details(PageInfo page, String title, Layer edited, List<Layer> below, List<WindowDetails> windows) {
        boolean arranged = !page.isOwn() && edited.isPersonal() && !edited.arrangement().following();
        return new PageDetails(page.id(), page.name(), title, page.isOwn(), arranged, Layers.revision(edited, below), windows);
    }

    private static boolean isChangedBelow(String revision, Layer edited, List<Layer> below) {
        String now = Layers.revision(edited, below);
        return !revision.substring(revision.indexOf('.') + 1).equals(now.substring(now.indexOf('.') + 1));
    }

    private List<Layer> below(PageInfo page, Person person) {
        if (page.isOwn()) {
            return List.of();
        }
        SharedLayers shared = layers.shared(page.id(), page.name());
        List<Layer> below = new ArrayList<>();
        below.add(shared.get(LayerKey.portal(page.name())));
        Stream.of(person.home(), person.unit()).filter(unit -> !unit.isBlank()).distinct()
            .forEach(unit -> below.add(shared.get(new LayerKey(page.name(), LayerKind.UNIT, unit))));
        person.roles().stream().sorted(Layers.ROLE_ORDER)
            .forEach(role -> below.add(shared.get(new LayerKey(page.name(), LayerKind.ROLE, role))));
        return below;
    }

    /** Below a role's layer its editor sees the portal's only, as people of a role are of various units; below a section's that of its unit, too. */
    private List<Layer> belowLayer(PageInfo page, LayerKey key) {
        if (key.kind() == LayerKind.PORTAL) {
            return List.of();
        }
        SharedLayers shared = layers.shared(page.id(), page.name());
        Layer portal = shared.get(LayerKey.portal(page.name()));
        return key.kind() == LayerKind.UNIT && sections.isSection(key.owner())
            ? List.of(portal, shared.get(new LayerKey(page.name(), LayerKind.UNIT, sections.homes().of(key.owner())))) : List.of(portal);
    }
}
