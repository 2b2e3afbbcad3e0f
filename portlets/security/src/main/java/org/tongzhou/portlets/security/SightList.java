package org.tongzhou.portlets.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tongzhou.core.security.SightFilter;
import org.tongzhou.core.security.SightRow;
import org.tongzhou.core.security.SightService;
import org.tongzhou.core.security.SightSort;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.Choice;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;

/** Those who see a thing of some kind: first the kind is chosen, then the thing. */
@Named("sightList")
@RequestScoped
public class SightList extends AddressedList<SightSort, SightRow> {
    private static final String KIND = "kind";
    private static final String THING = "thing";

    @Inject
    SightService service;
    @Inject
    RoleWords words;
    @Inject
    Texts texts;
    @Inject
    Moments moments;

    private List<String> kinds;

    public SightList() {
        super("sees", ListQuery.all(SightSort.UNIT, false), SightFilter.TEXT_MAX_CHARS);
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(KIND, said -> getKinds().contains(said) ? said : "", THING, said -> said.matches("[0-9]{1,18}") ? said : "");
    }

    @Override
    protected Slice<SightRow> search(ListQuery<SightSort> asked, PageRequest page) {
        return getThing() == null ? new Slice<>(List.of(), 0) : service.search(filter(asked), page);
    }

    private SightFilter filter(ListQuery<SightSort> asked) {
        return new SightFilter(getKind(), Long.parseLong(asked.condition(THING)), asked.text(), asked.order().by(), asked.order().descending());
    }

    public List<String> getKinds() {
        if (kinds == null) {
            kinds = service.listKinds();
        }
        return kinds;
    }

    /** What is asked about; the first kind if nothing was said. */
    public String getKind() {
        String said = getQuery().condition(KIND);
        return said.isEmpty() ? getKinds().get(0) : said;
    }

    /** What people call a kind. */
    public String word(String kind) {
        return texts.get(kind.replaceFirst("[.]", ".thing."));
    }

    /** The address of the same question about another kind. */
    public String ask(String kind) {
        return address(all().with(KIND, kind));
    }

    /** What the picker offers while somebody types. */
    public List<Choice> findThings(String typed) {
        String text = typed == null ? "" : typed.length() > SightFilter.TEXT_MAX_CHARS ? typed.substring(0, SightFilter.TEXT_MAX_CHARS) : typed;
        return service.find(getKind(), text).stream().map(found -> new Choice(found.id(), found.label(), found.note())).toList();
    }

    /** Null if none is chosen, or it is no more. */
    public Choice getThing() {
        String id = getQuery().condition(THING);
        return id.isEmpty() ? null : service.findLabel(getKind(), Long.parseLong(id)).map(label -> new Choice(Long.parseLong(id), label, "")).orElse(null);
    }

    public void setThing(Choice chosen) {
        choose(THING, chosen == null ? "" : String.valueOf(chosen.id()));
        choose(KIND, getKind());
    }

    /** Sends all that fits as a file. */
    public void export() {
        Choice thing = getThing();
        if (thing != null) {
            new CsvFile<SightRow>()
                .column(texts.get("roles.person"), row -> row.person().name())
                .column(texts.get("roles.username"), row -> row.person().username())
                .column(texts.get("roles.unit"), row -> row.person().unit())
                .column(texts.get("roles.sees.why"), row -> row.whys().stream().map(words::why).collect(Collectors.joining(texts.get("office.list.separator"))))
                .send(texts.of("office.export.name", texts.of("roles.sees.title", word(getKind()), thing.label()), moments.getToday()), service.export(filter(getQuery())));
        }
    }
}
