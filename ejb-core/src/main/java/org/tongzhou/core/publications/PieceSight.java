package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.organization.Reach;
import org.tongzhou.core.organization.Reaches;
import org.tongzhou.core.organization.Sight;
import org.tongzhou.core.organization.StaffAccounts;
import org.tongzhou.core.organization.UnitDetails;
import org.tongzhou.core.organization.UnitOffice;
import org.tongzhou.core.organization.UnitSections;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;

/**
 * Who sees which pieces: authors and their colleagues those of the unit, who signs those that he is to sign, editors and the units that
 * have sent it together all that was sent. {@link PieceMarks} says the same to the search, {@link SeeablePiece} to who asks who sees one.
 */
@Dependent
class PieceSight {
    @Inject
    PieceRepository pieces;
    @Inject
    Caller caller;
    @Inject
    CurrentUser currentUser;
    @Inject
    Reaches reaches;
    @Inject
    StaffAccounts accounts;
    @Inject
    UnitOffice office;
    @Inject
    UnitSections sections;
    @Inject
    People people;

    Person me() {
        return caller.person();
    }

    String myName() {
        return people.displayName(me().username());
    }

    Actor actor() {
        return new Actor(me().username(), myName());
    }

    /** The unit in whose name the caller writes: of somebody in a section, the unit that it belongs to. */
    String myUnit() {
        return homeOf(me());
    }

    private String homeOf(Person person) {
        return accounts.findPersonId(person.username()).flatMap(office::findHome).map(UnitDetails.Link::label).orElse(person.unit());
    }

    PieceScope scope(PieceDesk desk) {
        return switch (desk) {
            case EDITOR -> new PieceScope(null, currentUser.isPermitted(PublicationPermissions.EDIT), Set.of());
            case SIGNER -> scope(null, PublicationPermissions.SIGN);
            case UNIT -> scope(me().username(), PublicationPermissions.WRITE);
        };
    }

    private PieceScope scope(String author, String permission) {
        Reach reach = reaches.ofCaller(permission);
        if (reach.all()) {
            return new PieceScope(author, true, Set.of());
        }
        Set<String> units = new HashSet<>(reaches.listLabels(reach));
        if (reach.home()) {
            units.add(myUnit());
        }
        return new PieceScope(author, false, units);
    }

    boolean isEditor() {
        return currentUser.isPermitted(PublicationPermissions.EDIT);
    }

    /** Who has gone to another unit reads what he has written for the old one, but it is not his any more. */
    boolean writes(Piece piece) {
        return currentUser.isPermitted(PublicationPermissions.WRITE)
            && (scope(PieceDesk.UNIT).reaches(piece.getUnit()) || piece.isOf(me().username()) && myUnit().equals(piece.getUnit()));
    }

    boolean signs(Piece piece) {
        return scope(PieceDesk.SIGNER).reaches(piece.getUnit());
    }

    /** Who may take back what was signed: its author, as long as he writes for the unit, and who signs for it. */
    boolean takesBack(Piece piece) {
        return piece.isOf(me().username()) && writes(piece) || signs(piece);
    }

    /** Whether the caller sees it as the unit does. A draft is nobody's but the unit's; what waits for the head, or did, is his too. */
    boolean isInside(Piece piece) {
        return piece.isOf(me().username()) || writes(piece) || piece.getStatus() != PieceStatus.DRAFT && signs(piece);
    }

    private boolean sees(Piece piece) {
        return isInside(piece) || readsSigned(piece);
    }

    /** Whether the caller sees what was signed of it last: editors do, and the units that have sent it, too. */
    boolean readsSigned(Piece piece) {
        return piece.getSubmittedAt() != null && (isEditor() || isPartner(piece));
    }

    /** Whether the caller writes or signs for a unit that has sent it, too: he reads it as it was signed. */
    private boolean isPartner(Piece piece) {
        return pieces.listPartners(piece.getId(), true).stream().anyMatch(partner -> reads(partner.unit()));
    }

    /** Whether the caller may know what has earned a unit points: its people, who writes or signs for it, and editors. */
    boolean knows(String unit) {
        return myUnit().equals(unit) || reads(unit);
    }

    /** Whether the caller may read a unit's pieces, too: who writes or signs for it, and editors. */
    boolean reads(String unit) {
        return isEditor() || scope(PieceDesk.UNIT).reaches(unit) || scope(PieceDesk.SIGNER).reaches(unit);
    }

    /** @throws NotFoundException if there is none that the caller sees */
    Piece get(long id) {
        return pieces.find(id).filter(this::sees).orElseThrow(() -> notFound(id));
    }

    /** The same, locked until the transaction ends. */
    Piece lock(long id) {
        return pieces.lock(id).filter(this::sees).orElseThrow(() -> notFound(id));
    }

    static NotFoundException notFound(long id) {
        return new NotFoundException("publications.pieceNotFound", id);
    }

    void requireWrites(Piece piece) {
        if (!writes(piece)) {
            throw new NotPermittedException("publications.notYours");
        }
    }

    void requireSigns(Piece piece) {
        if (!signs(piece)) {
            throw new NotPermittedException("publications.notSigner", piece.getUnit());
        }
    }

    /** Who signs for a unit: those of the unit itself; where there are none, all whose right reaches it. */
    Set<String> signers(String unit) {
        Set<String> own = ofUnit(unit, PublicationPermissions.SIGN).stream().filter(username -> signsFor(username, unit)).collect(Collectors.toSet());
        return own.isEmpty() ? people.listUsernames(PublicationPermissions.SIGN).stream().filter(username -> signsFor(username, unit)).collect(Collectors.toSet())
            : own;
    }

    private boolean signsFor(String username, String unit) {
        return reaches(username, reaches.of(username, PublicationPermissions.SIGN), unit);
    }

    /** Who writes or signs for a unit, and by what. */
    List<Sight> listSights(String permission, String unit) {
        return reaches.listSights(permission, (username, reach) -> reaches(username, reach, unit));
    }

    Set<String> editors() {
        return people.listUsernames(PublicationPermissions.EDIT);
    }

    /** @param key of the text that says that they are editors */
    List<Sight> listEditors(String key) {
        return reaches.listSights(PublicationPermissions.EDIT, key);
    }

    private boolean reaches(String username, Reach reach, String unit) {
        Optional<Person> person = people.find(username);
        return person.isPresent() && (reach.all() || reaches.listLabels(reach).contains(unit) || reach.home() && homeOf(person.get()).equals(unit));
    }

    boolean isSection(String unit) {
        return sections.isSection(unit);
    }

    /** The units for which somebody writes. */
    Set<String> listWritten() {
        return sections.listHomes(people.listUsernames(PublicationPermissions.WRITE).stream().flatMap(username -> people.find(username).stream())
            .map(Person::unit).filter(unit -> !unit.isEmpty()).collect(Collectors.toSet()));
    }

    /** Who writes for a unit. */
    Set<String> writers(String unit) {
        return ofUnit(unit, PublicationPermissions.WRITE);
    }

    /** Who writes for some units and can log in; asked at once, however many they are. */
    Set<String> writers(Set<String> units) {
        return people.listUsernames(sections.listLabels(units), PublicationPermissions.WRITE);
    }

    private Set<String> ofUnit(String unit, String permission) {
        return people.listUsernames(sections.listLabels(unit), permission);
    }
}
