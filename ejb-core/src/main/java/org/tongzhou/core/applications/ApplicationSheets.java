package org.tongzhou.core.applications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongzhou.core.editions.Editions;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.templates.PrintedSheet;
import org.tongzhou.core.templates.Template;
import org.tongzhou.core.templates.TemplateSource;
import org.tongzhou.core.templates.Templates;

/** Prints applications by the office's templates. */
@Dependent
public class ApplicationSheets implements TemplateSource {
    private static final Template FORM = Template.print(ApplicationSheets.class, "applicationForm", "unit", "kind", "reason", "applicant", "appliedDay",
        "people", "peopleCount", "headName", "headRemark", "headDay", "agreementNumber", "agreementDay", "cityName", "cityRemark", "cityDay", "files", "day");
    private static final Template AGREEMENT = Template.print(ApplicationSheets.class, "applicationAgreement", "unit", "kind", "applicant", "people",
        "peopleCount", "headName", "agreementNumber", "agreementDay", "day");

    @Inject
    Templates templates;
    @Inject
    Editions editions;

    @Override
    public List<Template> templates() {
        return List.of(FORM, AGREEMENT);
    }

    PrintedSheet print(ApplicationDetails application, ApplicationSheet sheet, Locale locale) {
        return templates.print(sheet == ApplicationSheet.FORM ? FORM : AGREEMENT, values(application, locale), locale)
            .under(templates.head(application.unitId(), application.unit()));
    }

    private Map<String, String> values(ApplicationDetails of, Locale locale) {
        Map<String, String> values = new HashMap<>();
        values.put("unit", of.unit());
        values.put("kind", Messages.text(locale, "applications.kind." + of.kind()));
        values.put("reason", of.reason());
        values.put("applicant", of.applicantName());
        values.put("appliedDay", day(of.appliedAt(), locale));
        values.put("people", of.people().stream().map(person -> person.getName() + ' ' + person.getPost()).collect(Collectors.joining("\n")));
        values.put("peopleCount", String.valueOf(of.people().size()));
        values.put("headName", said(of.headName()));
        values.put("headRemark", said(of.headRemark()));
        values.put("headDay", day(of.decidedAt(), locale));
        values.put("agreementNumber", said(of.agreementNumber()));
        values.put("agreementDay", day(of.agreementDay(), locale));
        values.put("cityName", said(of.cityName()));
        values.put("cityRemark", said(of.cityRemark()));
        values.put("cityDay", day(of.closedAt(), locale));
        values.put("files", of.presentFiles().stream().map(ApplicationFile::getName).collect(Collectors.joining("\n")));
        values.put("day", day(editions.today(), locale));
        return values;
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }

    private static String day(Instant moment, Locale locale) {
        return moment == null ? "" : day(LocalDate.ofInstant(moment, OfficeZone.ID), locale);
    }

    private static String day(LocalDate day, Locale locale) {
        return day == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }
}
