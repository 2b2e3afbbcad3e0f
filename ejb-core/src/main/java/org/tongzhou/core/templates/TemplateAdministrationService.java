package org.tongzhou.core.templates;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.editions.EditionRow;
import org.tongzhou.core.editions.Editions;
import org.tongzhou.core.organization.UnitDetails;
import org.tongzhou.core.organization.UnitOffice;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * Changes templates by edition: draft, put in force on a day, take back until then. Everything is refused to those whose template it is not
 * ({@link NotPermittedException}); a change names the version that was seen, who is late gets a {@link StaleDataException}.
 */
@Stateless
public class TemplateAdministrationService {
    /** The number of what came with the portal, to begin a draft from. */
    public static final int BUILT_IN = 0;

    @Inject
    Templates templates;
    @Inject
    TemplateSight sight;
    @Inject
    UnitOffice office;
    @Inject
    Editions editions;

    /** What the caller may change: a unit's administrator sees the head of its letters alone. */
    @RequiresLogin
    public List<TemplateRow> listTemplates() {
        List<TemplateRow> rows = new ArrayList<>();
        Set<String> drafted = editions.listDrafted(Template.DOMAIN);
        if (sight.isOffice()) {
            templates.list().forEach(template -> rows.add(row(template, null, drafted)));
            unitsWithOwn().forEach(unit -> rows.add(row(OfficeTemplates.HEAD, unit, drafted)));
        } else {
            rows.add(row(OfficeTemplates.HEAD, sight.findOwnUnit().orElseThrow(() -> new NotPermittedException("templates.notYours")), drafted));
        }
        return rows;
    }

    private List<UnitDetails.Link> unitsWithOwn() {
        String head = OfficeTemplates.HEAD.key() + '.';
        return editions.listSubjects(Template.DOMAIN).stream().filter(key -> key.startsWith(head))
            .flatMap(key -> office.findUnit(Long.parseLong(key.substring(head.length()))).stream()).toList();
    }

    private TemplateRow row(Template template, UnitDetails.Link unit, Set<String> drafted) {
        String subject = template.subject(unit == null ? null : unit.id());
        List<EditionRow> all = editions.list(subject);
        Integer inForce = all.stream().filter(EditionRow::isInForce).findFirst().map(EditionRow::number).orElse(null);
        return new TemplateRow(template.key(), template.kind(), unit == null ? null : unit.id(), unit == null ? "" : unit.label(), inForce,
            drafted.contains(subject.substring(Template.DOMAIN.length() + 1)), all.isEmpty() ? null : all.get(0).changedAt());
    }

    /**
     * A template with one of its editions.
     *
     * @param unit   null for the whole office
     * @param number null for the draft, else for the one that holds
     * @throws NotFoundException if there is no such template, unit or edition
     */
    @RequiresLogin
    public TemplateDetails getTemplate(@NotNull String key, Long unit, Integer number) {
        Template template = changeable(key, unit);
        List<EditionRow> rows = editions.list(template.subject(unit));
        EditionRow shown = rows.stream().filter(row -> number == null ? row.isDraft() || row.isInForce() : row.number() == number).findFirst().orElse(null);
        if (shown == null && number != null) {
            throw new NotFoundException("editions.notFound", number);
        }
        TemplateContent content = shown == null ? templates.content(template, unit, editions.today()) : content(template, unit, shown);
        TemplateContent before = shown == null ? content : rows.stream().filter(row -> row.number() < shown.number()).findFirst()
            .map(row -> content(template, unit, row)).orElse(template.builtIn());
        return new TemplateDetails(template, label(unit), shown, content, LineChange.between(template.kind(), before, content), rows);
    }

    private String label(Long unit) {
        return unit == null ? "" : office.findUnit(unit).map(UnitDetails.Link::label).orElseThrow(() -> new NotFoundException("templates.noUnit"));
    }

    /**
     * Begins the draft of the next edition.
     *
     * @param from the number of the edition that it begins with, {@value #BUILT_IN} for what came with the portal, null for what holds
     * @throws NotFoundException if there is no such template or edition
     * @throws RuleViolationException if there is a draft already
     */
    @RequiresLogin
    public void beginDraft(@NotNull String key, Long unit, Integer from) {
        Template template = changeable(key, unit);
        label(unit);
        String subject = template.subject(unit);
        String begin = from == null ? latest(template, unit).write() : from == BUILT_IN ? template.builtIn().write() : editions.getContent(subject, from);
        editions.begin(subject, unit == null ? template.builtIn().write() : null, begin);
    }

    /** What was decided last, also for a later day. */
    private TemplateContent latest(Template template, Long unit) {
        return editions.list(template.subject(unit)).stream().filter(row -> !row.isDraft()).findFirst().map(row -> content(template, unit, row))
            .orElseGet(() -> templates.content(template, unit, editions.today()));
    }

    /**
     * Puts texts in the place of those of the draft.
     *
     * @throws RuleViolationException naming the line that is wrong, or if there is no draft
     */
    @RequiresLogin
    public void save(@NotNull String key, Long unit, int version, @NotNull Map<TemplatePart, String> texts) {
        Template template = changeable(key, unit);
        editions.change(template.subject(unit), version, checked(template, texts).write());
    }

    /** What texts look like, filled with examples; nothing is stored. @throws RuleViolationException naming the line that is wrong */
    @RequiresLogin
    public TemplatePreview preview(@NotNull String key, Long unit, @NotNull Map<TemplatePart, String> texts, @NotNull Locale locale) {
        Template template = changeable(key, unit);
        Map<String, String> examples = template.gaps().stream()
            .collect(Collectors.toMap(gap -> gap, gap -> Messages.text(locale, "templates.example." + gap)));
        if (unit != null) {
            examples.put(OfficeTemplates.UNIT, label(unit));
        }
        Filling filling = new Filling(template, checked(template, texts), examples);
        return switch (template.kind()) {
            case PRINT -> new TemplatePreview(filling.sheet(locale), null, null);
            case MESSAGE -> new TemplatePreview(null, filling.message(), null);
            case HEAD -> new TemplatePreview(null, null, filling.head());
        };
    }

    /** Too long ones are refused before anything is done with them. */
    private static TemplateContent checked(Template template, Map<TemplatePart, String> texts) {
        texts.forEach((part, text) -> {
            if (text != null && text.length() > 2 * part.maxChars()) {
                throw new RuleViolationException("templates.tooLong." + part.name(), part.maxChars());
            }
        });
        TemplateContent content = new TemplateContent(texts);
        TemplateCheck.require(template.kind(), template.gaps(), content);
        return content;
    }

    /**
     * Decides that the draft holds from a day on.
     *
     * @throws RuleViolationException if it changes nothing, the day is past or before that of an edition that is decided already
     */
    @RequiresLogin
    public void enact(@NotNull String key, Long unit, int version, @NotNull LocalDate day,
            @NotNull @Size(max = Editions.NOTE_MAX_CHARS, message = "{templates.noteTooLong}") String note) {
        Template template = changeable(key, unit);
        TemplateContent draft = TemplateContent.read(editions.getDraft(template.subject(unit)));
        TemplateCheck.require(template.kind(), template.gaps(), draft); // a release may have taken a gap away
        if (draft.equals(latest(template, unit))) {
            throw new RuleViolationException("templates.nothingChanged");
        }
        editions.enact(template.subject(unit), version, day, note);
    }

    /** Makes a decided edition a draft again. @throws RuleViolationException if its day has come, or there is a draft */
    @RequiresLogin
    public void recall(@NotNull String key, Long unit, int number, int version) {
        editions.recall(changeable(key, unit).subject(unit), number, version);
    }

    /** Throws the draft away. @throws RuleViolationException if there is none */
    @RequiresLogin
    public void discard(@NotNull String key, Long unit, int version) {
        editions.discard(changeable(key, unit).subject(unit), version);
    }

    private Template changeable(String key, Long unit) {
        Template template = templates.get(key);
        sight.require(template, unit);
        return template;
    }

    private TemplateContent content(Template template, Long unit, EditionRow row) {
        return TemplateContent.read(editions.getContent(template.subject(unit), row.number()));
    }
}
