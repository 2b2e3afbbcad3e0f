package org.tongzhou.it.templates;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.templates.LetterHead;
import org.tongzhou.core.templates.Template;
import org.tongzhou.core.templates.TemplateAdministrationService;
import org.tongzhou.core.templates.TemplateDetails;
import org.tongzhou.core.templates.TemplatePart;
import org.tongzhou.core.templates.TemplateRow;
import org.tongzhou.core.templates.Templates;
import org.tongzhou.it.organization.OrganizationTest;
import org.tongzhou.it.security.Caller;

/** Templates from draft to effect. What concerns the whole office is never committed; of a unit's own, the unit is the test's. */
class TemplateIT extends OrganizationTest {
    private static final String HEAD = "head";
    private static final String SHARED = "message.pageShared";

    @Inject
    TemplateAdministrationService administration;
    @Inject
    Templates templates;
    @Inject
    NotificationSender sender;
    @Inject
    NotificationService notifications;

    @Test
    void aNotificationSaysWhatTheOfficeHasDecidedAtOnce() throws Exception {
        sender.send(List.of(clerkName), "pageShared", List.of("许诺", "值班"), "/p/home");
        assertThat(said()).isEqualTo("许诺 与您分享了页面“值班”。");
        admin.run(() -> administration.beginDraft(SHARED, null, null));
        admin.run(() -> administration.save(SHARED, null, draft(SHARED).shown().version(), Map.of(TemplatePart.TEXT, "<b>{person}</b>分享了{page}[[，共{page}]]")));
        assertThat(said()).isEqualTo("许诺 与您分享了页面“值班”。");
        admin.run(() -> administration.enact(SHARED, null, draft(SHARED).shown().version(), TODAY, "简短些"));

        assertThat(said()).isEqualTo("<b>许诺</b>分享了值班，共值班"); // plain text, which a window escapes
        TemplateDetails details = draft(SHARED);
        assertThat(details.editions()).hasSize(2);
        assertThat(details.editions().get(1).username()).isEmpty();
        assertThat(details.changes()).isNotEmpty();
        admin.run(() -> administration.beginDraft(SHARED, null, TemplateAdministrationService.BUILT_IN));
        admin.run(() -> administration.enact(SHARED, null, draft(SHARED).shown().version(), TODAY, "改回"));
        assertThat(said()).isEqualTo("许诺 与您分享了页面“值班”。");
        transaction.rollback();
        transaction.begin();
    }

    @Test
    void ofTwoAdministratorsTheSecondIsToldAndNothingWrongIsStored() throws Exception {
        admin.run(() -> administration.beginDraft(SHARED, null, null));
        int seen = draft(SHARED).shown().version();
        admin.run(() -> administration.save(SHARED, null, seen, Map.of(TemplatePart.TEXT, "一")));
        assertRefused(StaleDataException.class, () -> admin.run(() -> administration.save(SHARED, null, seen, Map.of(TemplatePart.TEXT, "二"))));
        admin.run(() -> administration.beginDraft(SHARED, null, null));
        int version = draft(SHARED).shown().version();
        assertRefused(RuleViolationException.class, () -> admin.run(() -> administration.enact(SHARED, null, version, TODAY, ""))); // nothing changed
        admin.run(() -> administration.beginDraft(SHARED, null, null));
        assertRefused(RuleViolationException.class, () -> admin.run(() -> administration.beginDraft(SHARED, null, null)));
        for (String text : List.of("{password}", "{page", "长".repeat(1_000_000), "", "[[{page}")) {
            admin.run(() -> administration.beginDraft(SHARED, null, null));
            assertRefused(RuleViolationException.class,
                () -> admin.run(() -> administration.save(SHARED, null, draft(SHARED).shown().version(), Map.of(TemplatePart.TEXT, text))));
        }
    }

    @Test
    void aUnitKeepsItsOwnHeadAndNothingElse() throws Exception {
        Caller other = new Caller(realm, otherClerkName);
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> administration.beginDraft(SHARED, null, null)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> administration.beginDraft(HEAD, null, null)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> administration.beginDraft(HEAD, otherOffice, null)));
        assertRefused(NotPermittedException.class, () -> admin.run(() -> administration.beginDraft(SHARED, office, null)));
        assertRefused(NotPermittedException.class, () -> other.get(() -> administration.listTemplates()));
        assertRefused(NotPermittedException.class, () -> other.get(() -> administration.getTemplate(HEAD, office, null)));
        assertRefused(NotFoundException.class, () -> admin.get(() -> administration.getTemplate("none", null, null)));
        assertThat(keeper.get(() -> administration.listTemplates())).extracting(TemplateRow::key, TemplateRow::unitId)
            .containsExactly(org.assertj.core.api.Assertions.tuple(HEAD, office));
        assertThat(templates.head(office, "财政所")).isEqualTo(new LetterHead("财政所", LetterHead.Color.RED, LetterHead.Line.SINGLE));

        keeper.run(() -> administration.beginDraft(HEAD, office, null));
        int version = keeper.get(() -> administration.getTemplate(HEAD, office, null)).shown().version();
        keeper.run(() -> administration.save(HEAD, office, version,
            Map.of(TemplatePart.NAME, "{unit}文件", TemplatePart.COLOR, "RED", TemplatePart.LINE, "STAR")));
        keeper.run(() -> administration.enact(HEAD, office, keeper.get(() -> administration.getTemplate(HEAD, office, null)).shown().version(), TODAY, ""));
        commit();

        assertThat(templates.head(office, "财政所")).isEqualTo(new LetterHead("财政所文件", LetterHead.Color.RED, LetterHead.Line.STAR));
        assertThat(templates.head(otherOffice, "民政所").name()).isEqualTo("民政所");
        assertThat(admin.get(() -> administration.listTemplates())).filteredOn(row -> Long.valueOf(office).equals(row.unitId())).hasSize(1);
    }

    @Test
    void everyTemplateHasWordsAndCanBeTriedInBothLanguages() {
        for (Template template : templates.list()) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(Messages.text(locale, "templates.name." + template.key())).isNotBlank();
                template.gaps().forEach(gap -> assertThat(Messages.text(locale, "templates.gap." + gap)).isNotBlank());
                assertThat(admin.get(() -> administration.preview(template.key(), null, template.builtIn().parts(), locale))).isNotNull();
            }
        }
    }

    private TemplateDetails draft(String key) {
        return admin.get(() -> administration.getTemplate(key, null, null));
    }

    private String said() {
        return clerk.get(() -> notifications.listOwn(new PageRequest(0, 1))).rows().get(0).text(Locale.SIMPLIFIED_CHINESE);
    }
}
