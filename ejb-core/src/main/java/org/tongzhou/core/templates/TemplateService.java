package org.tongzhou.core.templates;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tongzhou.core.access.RequiresLogin;

/** Fills in templates for windows that print what the user has before him. */
@Stateless
public class TemplateService {
    private static final int SLIPS_MAX = 200;

    @Inject
    Templates templates;

    /** The words of an account's slip for each of some people: by the names of the gaps, in the same order. */
    @RequiresLogin
    public List<PrintedSheet> printSlips(@NotNull @Size(max = SLIPS_MAX, message = "{templates.tooManySheets}") List<Map<String, String>> people,
            @NotNull Locale locale) {
        return people.stream().map(values -> templates.print(OfficeTemplates.ACCOUNT_SLIP, values, locale)).toList();
    }
}
