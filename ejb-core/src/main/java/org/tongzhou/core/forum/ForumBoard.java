package org.tongzhou.core.forum;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** A board of the forum (版块): a subject, who may read and write there, and who keeps order. A closed one is read only. */
@Entity
@Table(name = "forum_boards")
@NamedQuery(name = "ForumBoard.all", query = "SELECT b FROM ForumBoard b ORDER BY b.place, b.id",
    hints = {@QueryHint(name = "eclipselink.batch", value = "b.units"), @QueryHint(name = "eclipselink.batch", value = "b.moderators")})
@NamedQuery(name = "ForumBoard.byId", query = "SELECT b FROM ForumBoard b WHERE b.id = :id")
public class ForumBoard {
    static final int USERNAME_MAX_CHARS = 32;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_boards_seq")
    @SequenceGenerator(name = "forum_boards_seq", sequenceName = "forum_boards_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, length = BoardDraft.NAME_MAX_CHARS)
    private String name;
    @Column(nullable = false, length = BoardDraft.DESCRIPTION_MAX_CHARS)
    private String description;
    @Column(nullable = false)
    private int place;
    @Column(name = "is_open", nullable = false)
    private boolean open;
    /** Whether what others than its moderators write waits for these. */
    @Column(nullable = false)
    private boolean moderated;
    @Column(nullable = false)
    private boolean everybody;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "forum_board_units", joinColumns = @JoinColumn(name = "board_id"))
    @Column(name = "unit", nullable = false, length = Signature.UNIT_MAX_CHARS)
    private Set<String> units = new HashSet<>();
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "forum_moderators", joinColumns = @JoinColumn(name = "board_id"))
    @Column(name = "username", nullable = false, length = USERNAME_MAX_CHARS)
    private Set<String> moderators = new HashSet<>();

    protected ForumBoard() {
    }

    /** @throws RuleViolationException if nobody is to read it */
    ForumBoard(BoardDraft draft, int place) {
        this.place = place;
        write(draft);
    }

    /**
     * @throws RuleViolationException if nobody is to read it
     * @throws StaleDataException if it is not as the caller saw it
     */
    void change(int seenVersion, BoardDraft draft) {
        requireSeen(seenVersion);
        write(draft);
    }

    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("forum.boardStale", name);
        }
    }

    void changePlace(int next) {
        place = next;
    }

    private void write(BoardDraft draft) {
        if (draft.audience().isEmpty()) {
            throw new RuleViolationException("forum.audienceMissing");
        }
        name = PlainText.line(draft.name());
        description = PlainText.line(draft.description());
        open = draft.open();
        moderated = draft.moderated();
        everybody = draft.audience().everybody();
        units.retainAll(draft.audience().units());
        units.addAll(draft.audience().units());
        moderators.retainAll(draft.moderators());
        moderators.addAll(draft.moderators());
    }

    /** Whether somebody reads here; its moderators do, too. */
    boolean isSeenBy(Person person) {
        return everybody || !Collections.disjoint(units, person.units()) || moderators.contains(person.username());
    }

    boolean isModeratedBy(String username) {
        return moderators.contains(username);
    }

    /** @throws RuleViolationException if it is closed */
    void requireOpen() {
        if (!open) {
            throw new RuleViolationException("forum.boardClosed", name);
        }
    }

    /** As it was written, without the sections of its units. */
    Audience audience() {
        return everybody ? Audience.EVERYBODY : Audience.ofUnits(units);
    }

    BoardDraft draft() {
        return new BoardDraft(name, description, audience(), Set.copyOf(moderators), open, moderated);
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    String getName() {
        return name;
    }

    String getDescription() {
        return description;
    }

    int getPlace() {
        return place;
    }

    boolean isOpen() {
        return open;
    }

    boolean isModerated() {
        return moderated;
    }

    Set<String> getModerators() {
        return Set.copyOf(moderators);
    }
}
