package org.tongzhou.core.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.search.SearchSight;

/** Whom {@link PieceSight} lets open a piece, finds it, and nobody else. */
class PieceMarksTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final String UNIT = "市财政局";
    private static final String PARTNER = "市水利局";
    private static final Set<SearchSight> AUTHOR = person("wanglei", false, scope(), scope());
    private static final Set<SearchSight> WRITER = person("lili", false, scope(UNIT), scope());
    private static final Set<SearchSight> HEAD = person("zhang", false, scope(), scope(UNIT));
    private static final Set<SearchSight> CITY_HEAD = person("zhou", false, scope(), new PieceScope(null, true, Set.of()));
    private static final Set<SearchSight> EDITOR = person("xunuo", true, scope("市政府办公室"), scope());
    private static final Set<SearchSight> PARTNER_WRITER = person("hehai", false, scope(PARTNER), scope());
    private static final Set<SearchSight> PARTNER_HEAD = person("jiang", false, scope(), scope(PARTNER));
    private static final Set<SearchSight> NOBODY = person("shaojing", false, scope(), scope());

    private final Piece piece = new Piece(UNIT, "wanglei", "王磊", new PieceDraft("收入", "<p>正文</p>", "", null), NOON);

    private static PieceScope scope(String... units) {
        return new PieceScope(null, false, Set.of(units));
    }

    private static Set<SearchSight> person(String username, boolean editor, PieceScope writing, PieceScope signing) {
        Set<SearchSight> borne = new HashSet<>(PieceMarks.of(editor, writing, signing));
        borne.add(SearchSight.EVERYBODY);
        borne.add(SearchSight.ofPerson(username));
        return borne;
    }

    private boolean findsWritten(Set<SearchSight> borne) {
        return !Collections.disjoint(borne, PieceMarks.inside(piece));
    }

    private static boolean findsSigned(Set<SearchSight> borne) {
        return !Collections.disjoint(borne, PieceMarks.signed(Set.of(PARTNER)));
    }

    @Test
    void aDraftIsTheWriters() {
        assertThat(Set.of(AUTHOR, WRITER)).allMatch(this::findsWritten);
        assertThat(Set.of(HEAD, CITY_HEAD, EDITOR, PARTNER_WRITER, PARTNER_HEAD, NOBODY)).noneMatch(this::findsWritten);
    }

    @Test
    void whatWasSentIsTheHeadsTooUntilItIsTakenBack() {
        piece.send(0, NOON);
        assertThat(Set.of(AUTHOR, WRITER, HEAD, CITY_HEAD)).allMatch(this::findsWritten);
        assertThat(Set.of(EDITOR, PARTNER_WRITER, PARTNER_HEAD, NOBODY)).noneMatch(this::findsWritten);

        piece.recall(NOON);

        assertThat(Set.of(HEAD, CITY_HEAD)).noneMatch(this::findsWritten);
    }

    @Test
    void whatWasSignedIsFoundByEditorsAndTheUnitsThatHaveSentItToo() {
        assertThat(Set.of(EDITOR, PARTNER_WRITER, PARTNER_HEAD, CITY_HEAD)).allMatch(PieceMarksTest::findsSigned);
        assertThat(Set.of(AUTHOR, WRITER, HEAD, NOBODY)).noneMatch(PieceMarksTest::findsSigned);
    }
}
