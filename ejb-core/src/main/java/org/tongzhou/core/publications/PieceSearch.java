package org.tongzhou.core.publications;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The query for pieces of a desk that fit a filter: their rows in its order, and how many they are. */
final class PieceSearch {
    private static final String STATUS = "status";
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

    CriteriaQuery<PieceRow> rows() {
        CriteriaQuery<PieceRow> query = builder.createQuery(PieceRow.class);
        Root<Piece> piece = query.from(Piece.class);
        Path<?> by = filter.sort() == PieceSort.TITLE ? title(piece) : piece.get(filter.sort().attribute());
        return query.where(conditions(piece)).orderBy(directed(by), directed(piece.get("id")))
            .select(builder.construct(PieceRow.class, piece.get("id"), piece.get("version"), title(piece), piece.get("unit"), piece.get("authorName"), piece.get(STATUS),
                piece.get("changedAt"), piece.get("submittedAt"), piece.get("commissionId")));
    }

    CriteriaQuery<Long> count() {
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<Piece> piece = query.from(Piece.class);
        return query.where(conditions(piece)).select(builder.count(piece));
    }

    private Predicate[] conditions(Root<Piece> piece) {
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(piece.get(STATUS).in(shown()));
        if (filter.desk() == PieceDesk.EDITOR) {
            conditions.add(builder.isNotNull(piece.get("submittedAt")));
        }
        if (!scope.all()) {
            conditions.add(scope.condition(builder, piece));
        }
        if (!text.isEmpty()) {
            conditions.add(builder.or(contains(title(piece)), contains(piece.get("unit"))));
        }
        return conditions.toArray(Predicate[]::new);
    }

    /** Editors read what was signed. */
    private Path<String> title(Root<Piece> piece) {
        return piece.get(filter.desk() == PieceDesk.EDITOR ? "signedTitle" : "title");
    }

    private Set<PieceStatus> shown() {
        Set<PieceStatus> shown = EnumSet.allOf(PieceStatus.class);
        if (filter.desk() == PieceDesk.SIGNER) {
            shown.remove(PieceStatus.DRAFT);
        }
        if (filter.status() != null) {
            shown.removeIf(status -> seen(status) != seen(filter.status()));
        }
        return shown;
    }

    private PieceStatus seen(PieceStatus status) {
        return filter.desk() == PieceDesk.EDITOR ? status.forEditors() : status;
    }

    private Predicate contains(Expression<String> words) {
        return builder.gt(builder.locate(builder.lower(words), text), 0);
    }

    private Order directed(Expression<?> expression) {
        return filter.descending() ? builder.desc(expression) : builder.asc(expression);
    }
}
