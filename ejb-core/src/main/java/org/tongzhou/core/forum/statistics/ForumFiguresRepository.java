package org.tongzhou.core.forum.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongzhou.core.forum.statistics.ForumFiguresQuery.Figure;

@Dependent
class ForumFiguresRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    ForumFigures total(ForumFiguresQuery query) {
        Map<Figure, Long> counted = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            counted.put(figure, query.bind(entities.createQuery(query.total(figure), Long.class)).getSingleResult());
        }
        return figures(counted);
    }

    /** By what they are put together by, without those of which nothing is counted. */
    Map<String, ForumFigures> listGroups(ForumFiguresQuery query) {
        Map<String, Map<Figure, Long>> counted = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            query.bind(entities.createQuery(query.groups(figure), Object[].class)).getResultStream()
                .forEach(row -> counted.computeIfAbsent(row[0].toString(), key -> new EnumMap<>(Figure.class)).put(figure, (Long) row[1]));
        }
        return counted.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, group -> figures(group.getValue())));
    }

    private static ForumFigures figures(Map<Figure, Long> counted) {
        return new ForumFigures(counted.getOrDefault(Figure.TOPICS, 0L), counted.getOrDefault(Figure.REPLIES, 0L), counted.getOrDefault(Figure.PEOPLE, 0L),
            counted.getOrDefault(Figure.DIGESTS, 0L), counted.getOrDefault(Figure.UNANSWERED, 0L));
    }

    /** With what units something was signed, sorted; not with none. */
    List<String> listUnits() {
        return entities.createQuery("SELECT DISTINCT p.signature.authorUnit FROM ForumPost p WHERE p.signature.authorUnit <> '' ORDER BY p.signature.authorUnit", String.class).getResultList();
    }
}
