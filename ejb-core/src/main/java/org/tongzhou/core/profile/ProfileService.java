package org.tongzhou.core.profile;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.Attachments;
import org.tongzhou.core.organization.StaffAccounts;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * The pictures of the caller: one portrait, which colleagues see, and signatures, which nobody else sees. A picture is drawn anew from what was brought:
 * what a camera or somebody else has put into the file does not come along.
 */
@Stateless
public class ProfileService {
    @Inject
    Attachments attachments;
    @Inject
    StaffAccounts accounts;
    @Inject
    CurrentUser currentUser;

    /** The file of the caller's portrait. */
    @RequiresLogin
    public Optional<Long> findOwnPortrait() {
        return findOwnId().map(id -> findPortraits(List.of(id)).get(id));
    }

    /** The files of people's portraits, by person; those without one are missing. */
    @RequiresLogin
    public Map<Long, Long> findPortraits(@NotNull Collection<Long> personIds) {
        return attachments.findLatest(PortraitOwner.KIND, personIds).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, found -> found.getValue().id()));
    }

    /**
     * Replaces the caller's portrait.
     *
     * @param picture JPEG or PNG, up to 10 MB
     * @throws NotFoundException if the caller is nobody in the organization
     * @throws RuleViolationException if it is no such picture, too large or too small
     */
    @RequiresLogin
    public void setPortrait(@NotNull InputStream picture) {
        long id = ownId();
        AttachmentRow fresh = attachments.add(PortraitOwner.KIND, id, "portrait.jpg", Pictures.portrait(picture));
        attachments.list(PortraitOwner.KIND, id).stream().filter(each -> each.id() != fresh.id())
            .forEach(each -> attachments.remove(PortraitOwner.KIND, id, each.id()));
    }

    /** Takes the caller's portrait away; nothing happens if there is none. */
    @RequiresLogin
    public void removePortrait() {
        attachments.removeAll(PortraitOwner.KIND, ownId());
    }

    /** The caller's signatures, the one in use first; an earlier one was in use until the moment of the one before it. */
    @RequiresLogin
    public List<AttachmentRow> listSignatures() {
        List<AttachmentRow> signatures = new ArrayList<>(findOwnId().map(id -> attachments.list(SignatureOwner.KIND, id)).orElse(List.of()));
        Collections.reverse(signatures);
        return signatures;
    }

    /**
     * Puts a signature in the place of the caller's, which is kept, as documents may show it.
     *
     * @param picture PNG, up to 10 MB
     * @throws NotFoundException if the caller is nobody in the organization
     * @throws RuleViolationException if it is no such picture, too large or too small
     */
    @RequiresLogin
    public void setSignature(@NotNull InputStream picture) {
        attachments.add(SignatureOwner.KIND, ownId(), "signature.png", Pictures.signature(picture));
    }

    private Optional<Long> findOwnId() {
        return accounts.findPersonId(currentUser.username());
    }

    private long ownId() {
        return findOwnId().orElseThrow(() -> new NotFoundException("organization.notInOrganization"));
    }
}
