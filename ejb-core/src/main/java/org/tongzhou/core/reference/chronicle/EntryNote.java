package org.tongzhou.core.reference.chronicle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tongzhou.core.reference.Keeper;
import org.tongzhou.core.shared.PlainText;

/** A note on an entry that is confirmed (加注), such as what was wrong in it. */
@Entity
@Table(name = "reference_entry_notes")
@NamedQuery(name = "EntryNote.list", query = """
    SELECT NEW org.tongzhou.core.reference.chronicle.EntryNoteRow(n.entryId, n.text, n.person, n.at) FROM EntryNote n WHERE n.entryId IN :entries
    ORDER BY n.entryId, n.at, n.id""")
public class EntryNote {
    public static final int TEXT_MAX_CHARS = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reference_entry_notes_seq")
    @SequenceGenerator(name = "reference_entry_notes_seq", sequenceName = "reference_entry_notes_seq", allocationSize = 50)
    private Long id;
    @Column(name = "entry_id", nullable = false, updatable = false)
    private long entryId;
    @Column(name = "words", nullable = false, updatable = false, length = TEXT_MAX_CHARS)
    private String text;
    @Column(nullable = false, updatable = false, length = Keeper.NAME_MAX_CHARS)
    private String person;
    @Column(name = "noted_at", nullable = false, updatable = false)
    private Instant at;

    protected EntryNote() {
    }

    EntryNote(ChronicleEntry entry, String text, Keeper by, Instant at) {
        this.entryId = entry.getId();
        this.text = PlainText.line(text);
        this.person = by.name();
        this.at = at;
    }
}
