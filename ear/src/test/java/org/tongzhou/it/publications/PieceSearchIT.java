package org.tongzhou.it.publications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.organization.SeeableThing;
import org.tongzhou.core.organization.UnitRenamed;
import org.tongzhou.core.publications.PartnerDraft;
import org.tongzhou.core.publications.PieceDraft;
import org.tongzhou.core.search.SearchCount;
import org.tongzhou.core.search.SearchFilter;
import org.tongzhou.core.search.SearchOrder;
import org.tongzhou.core.search.SearchRebuildService;
import org.tongzhou.core.search.SearchResult;
import org.tongzhou.core.search.SearchRow;
import org.tongzhou.core.search.SearchService;
import org.tongzhou.core.security.SightFilter;
import org.tongzhou.core.security.SightService;
import org.tongzhou.core.security.SightSort;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.it.security.Caller;

/** Pieces are found by whoever opens them, in the form in which he reads them. */
class PieceSearchIT extends PublicationsTest {
    private static final String KIND = "publications.piece";

    @Inject
    SearchService search;
    @Inject
    SearchRebuildService rebuild;
    @Inject
    SightService sights;
    @Inject
    AttachmentService attachments;
    @Inject
    Event<UnitRenamed> renamed;

    /** Its title and a word of its text that stands nowhere else: of two characters, as of a longer one most are enough. */
    private PieceDraft saying(String title, String word, PartnerDraft... partners) {
        return new PieceDraft(title + mark, "<p>据了解，<b>" + word + mark + "</b>。</p>", "", null, List.of(partners), List.of());
    }

    private long begin(PieceDraft draft) throws Exception {
        long id = writer.get(() -> pieces.add(draft));
        commit();
        return id;
    }

    private void write(long id, PieceDraft draft) throws Exception {
        writer.run(() -> pieces.write(id, pieces.open(id).version(), draft));
        commit();
    }

    private void giveBack(long id) throws Exception {
        editor.run(() -> editors.giveBack(id, pieces.open(id).version(), "再核"));
        commit();
    }

    private SearchResult find(Caller caller, String word) {
        return caller.get(() -> search.search(SearchFilter.of(word + mark), FIRST));
    }

    private List<String> titles(Caller caller, String word) {
        return find(caller, word).rows().stream().map(SearchRow::titleText).toList();
    }

    /** That each of them, and of the others nobody, finds the piece by a word and opens it. */
    private void assertFound(long id, String word, Caller... finders) throws Exception {
        await(() -> titles(finders[0], word).size() == 1);
        for (Caller caller : List.of(writer, colleague, head, otherWriter, otherHead, editor, secondEditor, nobody)) {
            boolean expected = Set.of(finders).contains(caller);
            await(() -> find(caller, word).total() == (expected ? 1 : 0));
            assertThat(opens(caller, id)).isEqualTo(expected);
        }
    }

    private boolean opens(Caller caller, long id) throws Exception {
        try {
            caller.get(() -> pieces.open(id));
            return true;
        } catch (NotFoundException e) {
            transaction.rollback();
            transaction.begin();
            return false;
        }
    }

    @Test
    void itIsFoundByAWordOfItsTextByThoseWhoOpenItAsItGoesItsWay() throws Exception {
        long id = begin(saying("收入", "独词"));
        assertFound(id, "独词", writer, colleague);
        send(writer, id);
        assertFound(id, "独词", head, writer, colleague);
        writer.run(() -> pieces.recall(id));
        commit();
        await(() -> titles(head, "独词").isEmpty());
        assertFound(id, "独词", writer, colleague);
        send(writer, id);
        sign(head, id);
        assertFound(id, "独词", editor, secondEditor, writer, colleague, head);
        adopt(id);

        assertFound(id, "独词", editor, secondEditor, writer, colleague, head);
        SearchRow row = find(editor, "独词").rows().get(0);
        assertThat(row.titleText()).isEqualTo("收入" + mark);
        assertThat(row.kind()).isEqualTo(KIND);
        assertThat(row.unit()).isEqualTo(unit);
        assertThat(row.author()).isEqualTo("名w" + mark);
        assertThat(row.href()).endsWith("pieceId=" + id);
        assertThat(find(nobody, "").kinds()).isEmpty();
    }

    @Test
    void editorsFindWhatWasSignedAndNothingThatTheUnitWritesAnew() throws Exception {
        long id = begin(saying("旧题", "旧词"));
        send(writer, id);
        sign(head, id);
        giveBack(id);
        assertFound(id, "旧词", editor, secondEditor, writer, colleague, head);

        write(id, saying("新题", "新词"));

        await(() -> titles(writer, "新词").equals(List.of("新题" + mark)));
        assertThat(titles(head, "新词")).containsExactly("新题" + mark);
        assertThat(titles(editor, "新词")).isEmpty();
        assertThat(titles(editor, "旧词")).containsExactly("旧题" + mark);
        assertThat(opens(editor, id)).isTrue();
        assertThat(titles(writer, "旧词")).as("he reads what he has written anew").isEmpty();
        give(nobody, "info-editor");
        give(nobody, "info-writer");
        commit();
        assertThat(titles(nobody, "")).as("both forms are his to read, one is shown").containsExactly("新题" + mark);

        send(writer, id);
        sign(head, id);
        await(() -> titles(editor, "新词").equals(List.of("新题" + mark)));
        assertThat(titles(editor, "旧词")).isEmpty();
    }

    @Test
    void theUnitsThatSendItTooFindWhatWasSigned() throws Exception {
        long id = begin(saying("联合", "独词", new PartnerDraft(otherUnit, 40)));
        assertFound(id, "独词", writer, colleague);
        send(writer, id);
        sign(head, id);
        assertFound(id, "独词", otherWriter, otherHead, editor, secondEditor, writer, colleague, head);

        giveBack(id);
        write(id, saying("独自", "独词"));
        send(writer, id);
        sign(head, id);

        assertFound(id, "独词", editor, secondEditor, writer, colleague, head);
    }

    @Test
    void whoGetsOrLosesARightFindsWhatHeMayOpenNow() throws Exception {
        long id = begin(saying("收入", "独词"));
        send(writer, id);
        sign(head, id);
        assertFound(id, "独词", editor, secondEditor, writer, colleague, head);

        take(head, "info-signer");
        give(nobody, "info-signer");
        move(colleague, otherUnit);
        move(writer, otherUnit);
        commit();

        assertFound(id, "独词", editor, secondEditor, writer, nobody); // the author reads what he has written for his old unit
    }

    @Test
    void whatIsDeletedIsNotFound() throws Exception {
        long id = begin(saying("收入", "独词"));
        await(() -> titles(writer, "独词").size() == 1);

        writer.run(() -> pieces.delete(id, pieces.open(id).version()));
        commit();

        await(() -> titles(writer, "独词").isEmpty());
        assertThat(find(colleague, "独词").total()).isZero();
    }

    @Test
    void itIsNarrowedByKindUnitAndDay() throws Exception {
        submit(writer, head, "收入" + mark);
        submit(otherWriter, otherHead, "防汛" + mark);
        await(() -> find(editor, "").total() == 2);

        assertThat(find(editor, "").kinds()).containsExactly(new SearchCount(KIND, 2));
        assertThat(find(editor, "").units()).containsExactlyInAnyOrder(new SearchCount(unit, 1), new SearchCount(otherUnit, 1));
        SearchFilter today = new SearchFilter(mark, KIND, otherUnit, "", TODAY.minusDays(1), null, SearchOrder.NEWEST);
        assertThat(editor.get(() -> search.search(today, FIRST)).rows()).extracting(SearchRow::titleText).containsExactly("防汛" + mark);
        SearchFilter past = new SearchFilter(mark, KIND, "", "", null, TODAY.minusDays(2), SearchOrder.RELEVANCE);
        assertThat(editor.get(() -> search.search(past, FIRST)).total()).isZero();
    }

    @Test
    void aUnitThatIsRenamedFindsItsPiecesOn() throws Exception {
        long id = begin(saying("收入", "独词"));
        send(writer, id);
        sign(head, id);

        renamed.fire(new UnitRenamed(unit, "新" + unit));
        move(colleague, "新" + unit);
        move(head, "新" + unit);
        commit();

        await(() -> find(editor, "独词").units().equals(List.of(new SearchCount("新" + unit, 1))));
        assertFound(id, "独词", editor, secondEditor, writer, colleague, head);
    }

    @Test
    void itIsFoundByTheWordsOfItsFilesAsTheyAreOpened() throws Exception {
        long first = upload("表一", "旧表" + mark);
        long id = begin(with(first));
        send(writer, id);
        sign(head, id);
        assertFound(id, "旧表", editor, secondEditor, writer, colleague, head);
        giveBack(id);

        long second = upload("表二", "新表" + mark);
        write(id, with(second));

        await(() -> titles(writer, "新表").size() == 1);
        assertThat(titles(writer, "旧表")).isEmpty();
        assertThat(titles(editor, "旧表")).hasSize(1);
        assertThat(titles(editor, "新表")).isEmpty();
    }

    private PieceDraft with(long file) {
        return new PieceDraft("附件" + mark, "<p>见附件</p>", "", null, List.of(), List.of(file));
    }

    private long upload(String name, String words) throws Exception {
        long id = writer.get(() -> attachments.upload(name + ".txt", new ByteArrayInputStream(words.getBytes(UTF_8)), FileType.DOCUMENTS)).id();
        commit();
        return id;
    }

    @Test
    void builtAnewTheIndexHasThem() throws Exception {
        long id = begin(saying("收入", "独词"));
        send(writer, id);
        sign(head, id);
        assertFound(id, "独词", editor, secondEditor, writer, colleague, head);
        List<SearchCount> told = new ArrayList<>();

        Operator.run((Callable<Integer>) () -> rebuild.rebuild(told::add));

        assertThat(told).extracting(SearchCount::value).contains(KIND);
        assertThat(told.stream().filter(count -> count.value().equals(KIND)).mapToLong(SearchCount::count).max()).as("what is signed is found in two forms, and is one piece")
            .hasValue(count("SELECT COUNT(*) FROM publications_pieces"));
        assertFound(id, "独词", editor, secondEditor, writer, colleague, head);
    }

    private long count(String query) throws SQLException {
        try (var connection = dataSource.getConnection(); var counted = connection.prepareStatement(query).executeQuery()) {
            counted.next();
            return counted.getLong(1);
        }
    }

    @Test
    void whatIsTakenBackIsFoundByTheUnitAlone() throws Exception {
        long id = begin(saying("撤回", "独词"));
        send(writer, id);
        sign(head, id);
        assertFound(id, "独词", editor, secondEditor, writer, colleague, head);

        writer.run(() -> pieces.takeBack(id, pieces.open(id).version(), "再核"));
        commit();

        await(() -> find(editor, "独词").total() == 0);
        assertFound(id, "独词", writer, colleague);
    }

    @Test
    void theSecurityAdministratorLearnsWhoSeesIt() throws Exception {
        Caller security = create("a" + mark, "", "security-admin");
        commit();
        long id = begin(saying("联合", "独词", new PartnerDraft(otherUnit, 40)));
        assertThat(seeing(security, id)).containsExactlyInAnyOrder("w" + mark, "c" + mark);

        send(writer, id);
        assertThat(seeing(security, id)).containsExactlyInAnyOrder("w" + mark, "c" + mark, "h" + mark);
        sign(head, id);

        assertThat(seeing(security, id)).containsExactlyInAnyOrder("w" + mark, "c" + mark, "h" + mark, "v" + mark, "g" + mark, "e" + mark, "f" + mark);
        assertThat(security.get(() -> sights.find(KIND, "联合" + mark))).extracting(SeeableThing.Found::id).containsExactly(id);
    }

    @Test
    void theSecurityAdministratorIsToldNoTitleThatWasNotSigned() throws Exception {
        Caller security = create("a" + mark, "", "security-admin");
        commit();
        long id = begin(saying("密事", "独词"));
        String called = "№ " + id + ' ' + unit;

        assertThat(security.get(() -> sights.find(KIND, "密事" + mark))).as("not found by what it says").isEmpty();
        assertThat(security.get(() -> sights.find(KIND, "№ " + id))).containsExactly(new SeeableThing.Found(id, called, ""));
        assertThat(security.get(() -> sights.find(KIND, unit))).extracting(SeeableThing.Found::label).containsExactly(called);
        assertThat(security.get(() -> sights.findLabel(KIND, id))).contains(called);

        send(writer, id);
        assertThat(security.get(() -> sights.findLabel(KIND, id))).as("not signed yet").contains(called);
        sign(head, id);
        giveBack(id);
        write(id, saying("改题", "独词"));
        assertThat(security.get(() -> sights.findLabel(KIND, id))).as("as it was signed").contains("密事" + mark);
        assertThat(security.get(() -> sights.find(KIND, "改题" + mark))).isEmpty();
        assertThat(security.get(() -> sights.find(KIND, "密事" + mark))).extracting(SeeableThing.Found::id).containsExactly(id);
    }

    private List<String> seeing(Caller security, long id) {
        return security.get(() -> sights.search(new SightFilter(KIND, id, mark, SightSort.NAME, false), FIRST)).rows().stream().map(row -> row.person().username()).toList();
    }
}
