package org.tongzhou.core.publications;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The query for pieces of a desk that fit a filter, and those that its units have sent with others: their rows in its order, and how many they are. */
final class PieceSearch {
    private static final String TITLE = "title";
    private static final String SIGNED_TITLE = "signedTitle";
    private static final String STATUS = "status";
    private static final String SUBMITTED_AT = "submittedAt";
    private final CriteriaBuilder builder;
    private final PieceFilter filter;
    private final PieceScope scope;
    private final String text;

    PieceSearch(CriteriaBuilder builder, PieceFilter filter, PieceScope scope) {
        this.builder = builder;
        this.filter = filter;
        this.scope = scope;
        this.text = filter.text().strip().toLowerCase(Locale.ROOT);
    }

    CriteriaQuery<FoundPiece> rows() {
        CriteriaQuery<FoundPiece> query = builder.createQuery(FoundPiece.class);
        Root<Piece> piece = query.from(Piece.class);
        return query.where(condition(query, piece)).orderBy(directed(by(piece)), directed(piece.get("id")))
            .select(builder.construct(FoundPiece.class, piece.get("id"), piece.get("version"), piece.get(TITLE), piece.get(SIGNED_TITLE), piece.get("unit"),
                piece.get("author"), piece.get("authorName"), piece.get(STATUS), piece.get("changedAt"), piece.get(SUBMITTED_AT), piece.get("commissionId")));
    }

    CriteriaQuery<Long> count() {
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<Piece> piece = query.from(Piece.class);
        return query.where(condition(query, piece)).select(builder.count(piece));
    }

    /** Without those that are another unit's. */
    CriteriaQuery<Long> countOwn() {
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<Piece> piece = query.from(Piece.class);
        return query.where(own(piece)).select(builder.count(piece));
    }

    private Predicate condition(CriteriaQuery<?> query, Root<Piece> piece) {
        return scope.all() || scope.units().isEmpty() ? own(piece) : builder.or(own(piece), joint(query, piece));
    }

    private Predicate own(Root<Piece> piece) {
        List<Predicate> conditions = new ArrayList<>();
        if (!scope.all()) {
            conditions.add(scope.condition(builder, piece));
        }
        conditions.add(fits(piece, filter.desk() == PieceDesk.EDITOR));
        return builder.and(conditions.toArray(Predicate[]::new));
    }

    /** What others have sent together with the units of the desk. */
    private Predicate joint(CriteriaQuery<?> query, Root<Piece> piece) {
        Subquery<Long> sent = query.subquery(Long.class);
        Root<PiecePartner> partner = sent.from(PiecePartner.class);
        sent.select(partner.get("id")).where(builder.equal(partner.get("pieceId"), piece.get("id")), builder.isTrue(partner.get("signed")),
            partner.get("unit").in(scope.units()));
        return builder.and(builder.exists(sent), builder.not(scope.condition(builder, piece)), fits(piece, true));
    }

    /** @param signed whether it is seen as it was signed */
    private Predicate fits(Root<Piece> piece, boolean signed) {
        Set<PieceStatus> shown = shown(signed);
        if (shown.isEmpty()) {
            return builder.disjunction();
        }
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(piece.get(STATUS).in(shown));
        if (signed) {
            conditions.add(builder.isNotNull(piece.get(SUBMITTED_AT)));
        }
        if (!text.isEmpty()) {
            conditions.add(builder.or(contains(piece.get(signed ? SIGNED_TITLE : TITLE)), contains(piece.get("unit"))));
        }
        return builder.and(conditions.toArray(Predicate[]::new));
    }

    private Set<PieceStatus> shown(boolean signed) {
        Set<PieceStatus> shown = EnumSet.allOf(PieceStatus.class);
        if (filter.desk() == PieceDesk.SIGNER && !signed) {
            shown.remove(PieceStatus.DRAFT);
        }
        if (filter.status() != null) {
            shown.removeIf(status -> (signed ? status.forEditors() : status) != filter.status());
        }
        return shown;
    }

    /** What is sorted by is what is shown. */
    private Expression<?> by(Root<Piece> piece) {
        Path<Object> written = piece.get(filter.sort().attribute());
        Path<Object> signed = piece.get(filter.sort().signedAttribute());
        if (filter.desk() == PieceDesk.EDITOR) {
            return filter.sort() == PieceSort.TITLE ? signed : written;
        }
        return scope.all() || filter.sort().attribute().equals(filter.sort().signedAttribute()) ? written
            : builder.selectCase().when(scope.condition(builder, piece), written).otherwise(signed);
    }

    private Predicate contains(Expression<String> words) {
        return builder.gt(builder.locate(builder.lower(words), text), 0);
    }

    private Order directed(Expression<?> expression) {
        return filter.descending() ? builder.desc(expression) : builder.asc(expression);
    }
}
