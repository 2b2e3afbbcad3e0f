package org.tongzhou.core.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.Resources;

class DictionaryContentTest {
    private static final Dictionary LEAVE = Dictionary.fixed("leaveKinds", Set.of("ANNUAL"));
    private static final Dictionary TERMS = new Dictionary("subjectTerms", Set.of(), true, List.of("synonyms", "mergedInto"), 100);
    private static final String HEAD = "code,name,english,parent,retired\n";

    private final DictionaryContent former = leave("ANNUAL,年休假,Annual leave,,\nSICK,病假,Sick leave,,\n");

    static List<Dictionary> office() {
        return new OfficeDictionaries().dictionaries();
    }

    @ParameterizedTest
    @MethodSource("office")
    void whatComesWithThePortalKeepsToTheRulesAndHasWords(Dictionary dictionary) {
        String table = Resources.text(DictionaryContent.class, dictionary.key() + ".csv");
        DictionaryContent delivered = DictionaryFile.read(dictionary, table);

        new DictionaryCheck(delivered).byItself();
        assertThat(DictionaryFile.read(dictionary, DictionaryFile.write(delivered))).isEqualTo(delivered);
        assertThat(Messages.isText("dictionary.name." + dictionary.key())).isTrue();
        assertThat(Messages.isText("dictionary.hint." + dictionary.key())).isTrue();
        assertThat(dictionary.attributes()).allSatisfy(attribute -> assertThat(Messages.isText("dictionary.attribute." + attribute)).isTrue());
    }

    @Test
    void aUsedCodeIsRetiredNeverGone() {
        assertRefused("dictionary.codeUsed", () -> new DictionaryCheck(former.without("SICK")).follow(former));
        assertThatCode(() -> new DictionaryCheck(former.with(former.get("SICK").retire(true))).follow(former)).doesNotThrowAnyException();
    }

    @Test
    void whatTheSystemRefersToIsRenamedButNotRetired() {
        DictionaryContent renamed = former.with(new DictionaryEntry("ANNUAL", "年假", "", "", false, Map.of()));

        assertThatCode(() -> new DictionaryCheck(renamed).follow(former)).doesNotThrowAnyException();
        assertRefused("dictionary.codeFixed", () -> new DictionaryCheck(former.with(former.get("ANNUAL").retire(true))).follow(former));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sick", "1SICK", "SICK LEAVE", "病假", "", "AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDDE"})
    void codesAreForPrograms(String code) {
        assertRefused("dictionary.noCode", () -> check("ANNUAL,年休假,,,\n" + code + ",事假,,,\n"));
    }

    @Test
    void namesAreTheirOwnAmongWhatCanBeChosen() {
        assertRefused("dictionary.nameTwice", () -> check("ANNUAL,年休假,,,\nOTHER,年休假,,,\n"));
        assertThatCode(() -> check("ANNUAL,年休假,,,\nOTHER,年休假,,,yes\n")).doesNotThrowAnyException();
        assertRefused("dictionary.codeTwice", () -> check("ANNUAL,年休假,,,\nANNUAL,事假,,,\n"));
        assertRefused("dictionary.noName", () -> check("ANNUAL,\u200B,,,\n"));
    }

    @Test
    void noNameIsAFormula() {
        assertRefused("dictionary.formula", () -> check("ANNUAL,\"=HYPERLINK(\"\"x\"\")\",,,\n"));
    }

    @Test
    void groupsStandWhereTheDictionaryHasThem() {
        assertRefused("dictionary.noParent", () -> check("ANNUAL,年休假,,,\nSICK,病假,,ANNUAL,\n"));
        assertRefused("dictionary.parentRetired", () -> new DictionaryCheck(terms("A,财政,,,yes,\nA1,税收,,A,,\n")).byItself());
        assertRefused("dictionary.noParent", () -> new DictionaryCheck(terms("A,财政,,,,\nA1,税收,,A,,\nA2,关税,,A1,,\n")).byItself());
    }

    @Test
    void brokenTablesAreToldByTheirLine() {
        assertRefused("dictionary.openQuote", () -> leave("ANNUAL,\"年休假,,,\n"));
        assertRefused("dictionary.tooManyFields", () -> leave("ANNUAL,年休假,,,,,\n"));
        assertRefused("dictionary.noHead", () -> DictionaryFile.read(LEAVE, "code,title\nANNUAL,年休假\n"));
        assertRefused("dictionary.headsMissing", () -> DictionaryFile.read(LEAVE, "name\n年休假\n"));
        assertRefused("dictionary.emptyTable", () -> DictionaryFile.read(LEAVE, HEAD));
    }

    @Test
    void aSpreadsheetsTabsAreReadToo() {
        assertThat(DictionaryFile.read(LEAVE, "\uFEFFcode\tname\r\nANNUAL\t年休假\r\n\r\nSICK\t病假，全薪\r\n").entries())
            .extracting(DictionaryEntry::code, DictionaryEntry::name).containsExactly(tuple("ANNUAL", "年休假"), tuple("SICK", "病假，全薪"));
    }

    @Test
    void valuesMoveAmongThoseOfTheirGroup() {
        DictionaryContent terms = terms("A,财政,,,,\nA1,税收,,A,,\nA2,预算,,A,,\nB,贸易,,,,\n");

        assertThat(terms.moved("A2", true).entries()).extracting(DictionaryEntry::code).containsExactly("A", "A2", "A1", "B");
        assertThat(terms.moved("B", true).entries()).extracting(DictionaryEntry::code).containsExactly("B", "A", "A1", "A2");
        assertThat(terms.moved("A1", true)).isEqualTo(terms);
    }

    @Test
    void comparingTellsWhatBecameOfEach() {
        DictionaryContent later = former.with(new DictionaryEntry("SICK", "病假（须附证明）", "", "", false, Map.of()))
            .with(new DictionaryEntry("CHILDCARE", "育儿假", "", "", false, Map.of())).with(former.get("ANNUAL").retire(true));

        assertThat(former.changesTo(later)).extracting(EntryChange::kind, change -> change.entry().code())
            .containsExactly(tuple("retired", "ANNUAL"), tuple("changed", "SICK"), tuple("added", "CHILDCARE"));
    }

    @Test
    void anOldDayKeepsItsNames() {
        LocalDate change = LocalDate.of(2026, 7, 1);
        DictionaryTimeline timeline = new DictionaryTimeline(List.of(new DictionaryTimeline.Period(LocalDate.of(1949, 10, 1), former),
            new DictionaryTimeline.Period(change, former.with(new DictionaryEntry("SICK", "医疗期", "", "", false, Map.of())))));

        assertThat(timeline.on(change.minusDays(1)).get("SICK").name()).isEqualTo("病假");
        assertThat(timeline.on(change).get("SICK").name()).isEqualTo("医疗期");
        assertThat(timeline.on(change).get("SICK").nameIn(Locale.ENGLISH)).isEqualTo("医疗期");
        assertThat(timeline.on(LocalDate.of(1900, 1, 1))).isEqualTo(former);
    }

    @Test
    void aMergedTermLeadsToTheOther() {
        DictionaryContent merged = EntryMerge.merge(terms("A,财政,,,,\nA1,税收,,A,,赋税\nA2,税务,,A,,\n"), "A1", "A2");

        assertThat(merged.get("A1").retired()).isTrue();
        assertThat(merged.get("A1").attribute("mergedInto")).isEqualTo("A2");
        assertThat(SubjectTerms.suggest(merged.entries().stream().filter(entry -> !entry.retired()).toList(), "fus", 5))
            .extracting(DictionaryEntry::code).containsExactly("A2");
        assertRefused("dictionary.noMerge", () -> EntryMerge.merge(merged, "A1", "A2"));
    }

    @Test
    void termsAreFoundByInitialsThoseThatBeginSoFirst() {
        DictionaryContent terms = terms("A,财政,,,,\nA1,地方税收,,A,,\nA2,税收,,A,,\n");

        assertThat(SubjectTerms.suggest(terms.entries(), "ss", 5)).extracting(DictionaryEntry::code).containsExactly("A1", "A2");
        assertThat(SubjectTerms.suggest(terms.entries(), "税收", 5)).extracting(DictionaryEntry::code).containsExactly("A2", "A1");
        assertThat(SubjectTerms.suggest(terms.entries(), "财政", 5)).isEmpty();
    }

    private static DictionaryContent leave(String lines) {
        return DictionaryFile.read(LEAVE, HEAD + lines);
    }

    private static DictionaryContent terms(String lines) {
        return DictionaryFile.read(TERMS, "code,name,english,parent,retired,synonyms\n" + lines);
    }

    private static void check(String lines) {
        new DictionaryCheck(leave(lines)).byItself();
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        AbstractThrowableAssert<?, ?> refusal = assertThatThrownBy(call);
        refusal.isInstanceOfSatisfying(OfficeException.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.text(Locale.ENGLISH)).isNotBlank();
        });
    }
}
