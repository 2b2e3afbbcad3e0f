package org.tongzhou.it.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.organization.ContactRow;
import org.tongzhou.core.organization.ContactService;
import org.tongzhou.core.organization.OwnFileService;
import org.tongzhou.core.organization.PersonDetails;
import org.tongzhou.core.organization.StaffFacts;
import org.tongzhou.core.profile.ProfileService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.it.organization.OrganizationTest;
import org.tongzhou.it.security.Caller;

class ProfileServiceIT extends OrganizationTest {
    @Inject
    ProfileService profile;
    @Inject
    OwnFileService ownFile;
    @Inject
    ContactService contacts;
    @Inject
    AttachmentService files;

    @Test
    void whoChangesTheOwnContactDataChangesNothingElseAndColleaguesSeeIt() throws Exception {
        PersonDetails before = clerk.get(ownFile::find).orElseThrow();
        assertThat(before.post()).isEqualTo("科员");
        assertThat(before.mayKeep()).isFalse();

        clerk.run(() -> ownFile.changeContactData(before.version(), new StaffFacts("不是", "我", null, "5550001", "401", "199 0000 0011", "k@example.org")));
        commit();

        StaffFacts facts = file(clerkId).facts();
        assertThat(facts.name()).isEqualTo("许" + mark + "一");
        assertThat(facts.mobile()).isEqualTo("199 0000 0011");
        assertThat(other().get(() -> contacts.search("401", town, new PageRequest(0, 10))).rows()).extracting(ContactRow::id).containsExactly(clerkId);
        assertRefused(StaleDataException.class, () -> clerk.run(() -> ownFile.changeContactData(before.version(), facts)));
    }

    @Test
    void wrongContactDataAreRefused() {
        int version = clerk.get(ownFile::find).orElseThrow().version();

        assertThatThrownBy(() -> clerk.run(() -> ownFile.changeContactData(version,
            new StaffFacts("许", "一", null, "call me", null, null, null)))).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void whoIsNobodyInTheOrganizationHasNoProfile() throws Exception {
        assertThat(admin.get(ownFile::find)).isEmpty();
        assertThat(admin.get(profile::findOwnPortrait)).isEmpty();
        assertThat(admin.get(profile::listSignatures)).isEmpty();
        assertRefused(NotFoundException.class, () -> admin.run(() -> profile.setPortrait(picture(200, "png"))));
        assertRefused(NotFoundException.class, () -> admin.run(() -> ownFile.changeContactData(0, new StaffFacts("许", "一", null, null, null, null, null))));
    }

    @Test
    void aPortraitIsSeenByColleaguesAndReplacesTheOneBefore() throws Exception {
        clerk.run(() -> profile.setPortrait(picture(200, "png")));
        commit();
        long first = clerk.get(profile::findOwnPortrait).orElseThrow();

        clerk.run(() -> profile.setPortrait(picture(300, "jpeg")));
        commit();

        long second = clerk.get(profile::findOwnPortrait).orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(other().get(() -> profile.findPortraits(List.of(clerkId, otherClerkId)))).isEqualTo(Map.of(clerkId, second));
        assertThat(read(other(), second)).startsWith((byte) 0xff, (byte) 0xd8);
        assertRefused(NotFoundException.class, () -> read(clerk, first));
        clerk.run(profile::removePortrait);
        commit();
        assertThat(clerk.get(profile::findOwnPortrait)).isEmpty();
        clerk.run(profile::removePortrait);
    }

    @Test
    void aSignatureIsSeenByItsPersonAloneAndFormerOnesAreKept() throws Exception {
        clerk.run(() -> profile.setSignature(picture(200, "png")));
        commit();
        clerk.run(() -> profile.setSignature(picture(300, "png")));
        commit();

        List<AttachmentRow> signatures = clerk.get(profile::listSignatures);
        assertThat(signatures).hasSize(2);
        assertThat(signatures.get(0).addedAt()).isAfterOrEqualTo(signatures.get(1).addedAt());
        assertThat(signatures.get(0).id()).isGreaterThan(signatures.get(1).id());
        for (AttachmentRow signature : signatures) {
            assertThat(read(clerk, signature.id())).startsWith((byte) 0x89, (byte) 'P');
            for (Caller stranger : List.of(other(), keeper, admin)) {
                assertRefused(NotFoundException.class, () -> read(stranger, signature.id()));
            }
        }
        assertThat(other().get(profile::listSignatures)).isEmpty();
    }

    @Test
    void whatIsNoPictureChangesNothing() throws Exception {
        clerk.run(() -> profile.setPortrait(picture(200, "png")));
        commit();
        long portrait = clerk.get(profile::findOwnPortrait).orElseThrow();

        assertRefused(RuleViolationException.class, () -> clerk.run(() -> profile.setPortrait(new ByteArrayInputStream("GIF89a".getBytes()))));
        assertRefused(RuleViolationException.class, () -> clerk.run(() -> profile.setSignature(picture(300, "jpeg"))));

        assertThat(clerk.get(profile::findOwnPortrait)).contains(portrait);
    }

    private Caller other() {
        return new Caller(realm, otherClerkName);
    }

    private byte[] read(Caller caller, long id) throws IOException {
        try (InputStream content = caller.get(() -> files.open(id)).open()) {
            return content.readAllBytes();
        }
    }

    private static InputStream picture(int side, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }
}
