package org.tongzhou.core.templates;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tongzhou.core.editions.Editions;
import org.tongzhou.core.shared.NotFoundException;

/** Fills in templates, for the core: with what holds on the day, the office's text or what came with the portal. A change counts as soon as it is committed. */
@Dependent
public class Templates {
    @Inject
    @Any
    Instance<TemplateSource> sources;
    @Inject
    TemplateShelf shelf;
    @Inject
    Editions editions;

    /** All templates, those of a domain together. */
    public List<Template> list() {
        return sources.stream().flatMap(source -> source.templates().stream()).toList();
    }

    /** @throws NotFoundException if there is no such template */
    public Template get(String key) {
        return list().stream().filter(template -> template.key().equals(key)).findFirst().orElseThrow(() -> new NotFoundException("templates.notFound"));
    }

    /** A sheet, filled in today. @param values by the names of the gaps; those that are missing are empty */
    public PrintedSheet print(Template template, Map<String, String> values, Locale locale) {
        return new Filling(template, content(template, null, editions.today()), values).sheet(locale);
    }

    /** What a notification said on a day, where the office has its own text for it; empty where that of the portal holds. */
    public Optional<FilledText> findMessage(Template template, Map<String, String> values, LocalDate day) {
        return shelf.find(template.subject(null), day).map(content -> new Filling(template, content, values).message());
    }

    /** The head of a unit's letters today: its own, or the office's. */
    public LetterHead head(long unitId, String unit) {
        return new Filling(OfficeTemplates.HEAD, content(OfficeTemplates.HEAD, unitId, editions.today()), Map.of(OfficeTemplates.UNIT, unit)).head();
    }

    /** What holds on a day. */
    TemplateContent content(Template template, Long unit, LocalDate day) {
        return shelf.find(template.subject(unit), day)
            .or(() -> unit == null ? Optional.empty() : shelf.find(template.subject(null), day)).orElse(template.builtIn());
    }
}
