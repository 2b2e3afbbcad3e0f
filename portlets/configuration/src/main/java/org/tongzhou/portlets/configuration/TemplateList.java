package org.tongzhou.portlets.configuration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.templates.TemplateAdministrationService;
import org.tongzhou.core.templates.TemplateKind;
import org.tongzhou.core.templates.TemplateRow;
import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Texts;

/** The templates that the user may change. They are some dozens: the window itself finds, sorts and pages. */
@Named("templateList")
@RequestScoped
public class TemplateList extends AddressedList<TemplateSort, TemplateRow> {
    private static final String KIND = "kind";
    private static final int TEXT_MAX_CHARS = 60;

    @Inject
    TemplateAdministrationService service;
    @Inject
    Texts texts;

    public TemplateList() {
        super("templates", ListQuery.all(TemplateSort.KIND, false), TEXT_MAX_CHARS);
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(KIND, said -> oneOf(TemplateKind.values(), said));
    }

    @Override
    protected Slice<TemplateRow> search(ListQuery<TemplateSort> asked, PageRequest page) {
        String text = asked.text().toLowerCase(Locale.ROOT);
        List<TemplateRow> found = service.listTemplates().stream()
            .filter(row -> kind(asked) == null || row.kind() == kind(asked))
            .filter(row -> name(row).toLowerCase(Locale.ROOT).contains(text) || row.unit().toLowerCase(Locale.ROOT).contains(text))
            .sorted(order(asked)).toList();
        return new Slice<>(found.stream().skip(page.first()).limit(page.size()).toList(), found.size());
    }

    private Comparator<TemplateRow> order(ListQuery<TemplateSort> asked) {
        Collator collator = Collator.getInstance(CurrentPortlet.get().getLocale());
        Comparator<TemplateRow> byName = Comparator.comparing(this::name, collator::compare);
        Comparator<TemplateRow> by = switch (asked.order().by()) {
            case NAME -> byName;
            case KIND -> Comparator.comparing(TemplateRow::kind);
            case CHANGED -> Comparator.comparing(row -> row.changedAt() == null ? Instant.EPOCH : row.changedAt());
        };
        return (asked.order().descending() ? by.reversed() : by).thenComparing(byName).thenComparing(TemplateRow::unit, collator::compare);
    }

    private static TemplateKind kind(ListQuery<TemplateSort> asked) {
        String kind = asked.condition(KIND);
        return kind.isEmpty() ? null : TemplateKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    public String name(TemplateRow row) {
        return texts.get("templates.name." + row.key());
    }

    public TemplateKind[] getKinds() {
        return TemplateKind.values();
    }

    /** The only kind shown; null for all. */
    public TemplateKind getKind() {
        return kind(getQuery());
    }

    public void setKind(TemplateKind chosen) {
        choose(KIND, chosen == null ? "" : ListQuery.name(chosen));
    }
}
