package org.tongzhou.core.templates;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;

/** Templates that several domains fill in. */
@Dependent
public class OfficeTemplates implements TemplateSource {
    public static final String UNIT = "unit";
    /** What is handed over with a new password; the portal itself prints the password, no text can hold it. */
    public static final Template ACCOUNT_SLIP = Template.print(OfficeTemplates.class, "accountSlip", "name", UNIT, "username");
    /** The head of a unit's letters; a unit may have its own. */
    public static final Template HEAD = new Template("head", TemplateKind.HEAD, List.of(UNIT),
        new TemplateContent(Map.of(TemplatePart.NAME, "{unit}", TemplatePart.COLOR, LetterHead.Color.RED.name(), TemplatePart.LINE, LetterHead.Line.SINGLE.name())));

    @Override
    public List<Template> templates() {
        return List.of(HEAD, ACCOUNT_SLIP);
    }
}
