package org.tongzhou.portlets.organization;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.contacts.AddressFilter;
import org.tongzhou.core.contacts.CardEntry;
import org.tongzhou.core.contacts.CardFormat;
import org.tongzhou.core.contacts.CardService;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.TextFile;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UploadLimits;
import org.tongzhou.portlets.common.faces.Uploads;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** Cards (vCard) brought along, shown before they are kept, or taken away. */
@Named("cards")
@ViewScoped
public class CardsView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String MEDIA_TYPE = "text/vcard"; // RFC 6350, 10.1

    @Inject
    CardService service;
    @Inject
    Moments moments;
    @Inject
    Texts texts;
    @Inject
    UserMessages messages;

    private final Uploads uploads = new Uploads(new UploadLimits(List.of("vcf"), CardService.BYTES_MAX, 1), new CheckedFile());
    private Uploads.Stored file;
    private List<CardEntry> checked = List.of();
    private boolean shown;

    /** Keeps what was read of the file, not the file. */
    private final class CheckedFile implements Uploads.Store {
        private static final long serialVersionUID = 1L;

        @Override
        public void add(String name, InputStream content) throws IOException {
            byte[] bytes = content.readNBytes(CardService.BYTES_MAX + 1);
            checked = service.check(bytes);
            file = new Uploads.Stored("file", name, bytes.length);
        }

        @Override
        public List<Uploads.Stored> list() {
            return file == null ? List.of() : List.of(file);
        }

        @Override
        public void remove(String id) {
            file = null;
            checked = List.of();
            shown = false;
        }
    }

    /** Shows what would become of each card. */
    public void show() {
        shown = file != null;
        if (!shown) {
            messages.warn("contacts.cards.noFile");
        }
    }

    public void keep() {
        List<CardEntry> done = service.importCards(checked);
        messages.info("contacts.cards.kept", count(done, CardEntry.Outcome.NEW), count(done, CardEntry.Outcome.CHANGED),
            count(done, CardEntry.Outcome.REFUSED));
        Views.show("mine", Map.of());
    }

    /** Sends all contacts as one file. @param format name of a {@link CardFormat} */
    public void export(String format) {
        TextFile.send(texts.of("office.export.name", texts.get("contacts.mine"), moments.getToday()) + ".vcf", MEDIA_TYPE,
            service.exportContacts(AddressFilter.ALL, CardFormat.valueOf(format)));
    }

    private static long count(List<CardEntry> cards, CardEntry.Outcome outcome) {
        return cards.stream().filter(card -> card.outcome() == outcome).count();
    }

    public long count(String outcome) {
        return count(checked, CardEntry.Outcome.valueOf(outcome));
    }

    /** Why a card is refused. */
    public String reason(CardEntry card) {
        return texts.of(card.reason(), card.about());
    }

    public Uploads getUploads() {
        return uploads;
    }

    public List<CardEntry> getChecked() {
        return checked;
    }

    public boolean isShown() {
        return shown && file != null;
    }

    /** Whether anything would be kept. */
    public boolean isWorthKeeping() {
        return count(checked, CardEntry.Outcome.NEW) + count(checked, CardEntry.Outcome.CHANGED) > 0;
    }
}
