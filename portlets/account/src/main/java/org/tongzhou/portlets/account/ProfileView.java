package org.tongzhou.portlets.account;

import java.io.InputStream;
import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.organization.OwnFileService;
import org.tongzhou.core.organization.PersonDetails;
import org.tongzhou.core.profile.ProfileService;
import org.tongzhou.portlets.common.faces.UploadLimits;
import org.tongzhou.portlets.common.faces.Uploads;
import org.tongzhou.portlets.common.faces.UserMessages;

/** What a person sees and changes of himself: contact data, portrait, signature. Pictures are stored as they come, the form when it is saved. */
@Named("profile")
@ViewScoped
public class ProfileView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long PICTURE_MAX_BYTES = 10L * 1024 * 1024;

    @Inject
    OwnFileService files;
    @Inject
    ProfileService pictures;
    @Inject
    UserMessages messages;

    private PersonDetails details;
    private ContactDataForm form = new ContactDataForm();
    private Long portrait;
    private List<AttachmentRow> signatures = List.of();
    private final Uploads portraits = new Uploads(new UploadLimits(List.of("jpg", "jpeg", "png"), PICTURE_MAX_BYTES, 1),
        (Uploads.Taker) (name, content) -> storePortrait(content));
    private final Uploads drawn = new Uploads(new UploadLimits(List.of("png"), PICTURE_MAX_BYTES, 1),
        (Uploads.Taker) (name, content) -> storeSignature(content));

    public void open() {
        details = files.find().orElse(null);
        if (details != null) {
            form = ContactDataForm.of(details.facts());
            openPictures();
        }
    }

    private void openPictures() {
        portrait = pictures.findOwnPortrait().orElse(null);
        signatures = pictures.listSignatures();
    }

    public void save() {
        files.changeContactData(details.version(), form.facts(details.facts()));
        open();
        messages.info("profile.saved");
    }

    private void storePortrait(InputStream content) {
        pictures.setPortrait(content);
        openPictures();
        messages.info("profile.portrait.stored");
    }

    public void removePortrait() {
        pictures.removePortrait();
        openPictures();
        messages.info("profile.portrait.removed");
    }

    private void storeSignature(InputStream content) {
        pictures.setSignature(content);
        openPictures();
        messages.info("profile.signature.stored");
    }

    /** Null for accounts of nobody in the organization. */
    public PersonDetails getDetails() {
        return details;
    }

    /** The posts held today, the own one first. */
    public List<PersonDetails.Held> getPosts() {
        return details.appointments().stream().filter(PersonDetails.Held::present).sorted((one, other) -> one.kind().compareTo(other.kind())).toList();
    }

    public ContactDataForm getForm() {
        return form;
    }

    /** The number of its file; null if there is none. */
    public Long getPortrait() {
        return portrait;
    }

    /** The one in use; null if there is none. */
    public AttachmentRow getSignature() {
        return signatures.isEmpty() ? null : signatures.get(0);
    }

    public List<AttachmentRow> getFormerSignatures() {
        return signatures.isEmpty() ? List.of() : signatures.subList(1, signatures.size());
    }

    public Uploads getPortraits() {
        return portraits;
    }

    public Uploads getDrawn() {
        return drawn;
    }
}
