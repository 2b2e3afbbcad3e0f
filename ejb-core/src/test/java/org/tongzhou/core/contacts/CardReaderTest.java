package org.tongzhou.core.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongzhou.core.shared.PhoneNumbers;
import org.tongzhou.core.shared.RuleViolationException;

class CardReaderTest {
    private static final PersonalFacts ZHAO = new PersonalFacts("赵敏", "省发;展,改革委", "处长", "0551-6260 1234", "138 0000 4321", "zhao@example.cn", "合肥市 中心路",
        "一行\nEND:VCARD\n\\,;");

    @ParameterizedTest
    @EnumSource(CardFormat.class)
    void whatIsWrittenIsReadAgain(CardFormat format) {
        String cards = CardWriter.write(List.of(ZHAO, named("陈刚")), format);

        assertThat(read(cards)).extracting(CardEntry::facts).containsExactly(ZHAO, named("陈刚"));
        assertThat(cards).contains("VERSION:" + (format == CardFormat.V3 ? "3.0" : "4.0"));
    }

    @Test
    void whatIsCoveredIsNotWritten() {
        assertThat(CardWriter.write(List.of(new PersonalFacts("周市长", null, null, null, "138******21", null, null, null)), CardFormat.V4))
            .doesNotContain("TEL").doesNotContain("*");
    }

    @Test
    void cardsOfTelephonesAreRead() {
        PersonalFacts facts = only("""
            BEGIN:VCARD
            VERSION:3.0
            N:赵;敏;;;
            ORG:省发展改革委;投资处
            TEL;TYPE=FAX:0551-1111111
            TEL;TYPE=CELL;TYPE=pref:+86 138-0000-4321
            item1.TEL:(0551) 6260-1234 ext. 12
            EMAIL;TYPE=INTERNET:first@example.cn
            EMAIL:second@example.cn
            ADR;TYPE=WORK:;;中心路 1 号;合肥市;安徽省;230000;中国
            PHOTO;ENCODING=b;TYPE=JPEG:QUJD
            NOTE:很长的一
             行
            X-SCRIPT:<script>alert(1)</script>
            END:VCARD
            """);

        assertThat(facts).isEqualTo(new PersonalFacts("赵敏", "省发展改革委 投资处", null, "0551 6260-1234转12", "+86 138-0000-4321", "first@example.cn",
            "中国 安徽省 合肥市 中心路 1 号", "很长的一行"));
    }

    @Test
    void aNumberThatIsNoneIsNotTakenApart() {
        String blanks = " ".repeat(200_000);

        assertThat(only("BEGIN:VCARD\nVERSION:4.0\nFN:赵敏\nTEL:1" + blanks + "1\nEND:VCARD\n").name()).isEqualTo("赵敏");
    }

    @Test
    void uriNumbersAndForeignNamesAreRead() {
        PersonalFacts facts = only("""
            BEGIN:VCARD
            VERSION:4.0
            N:Miller;Ann;;;
            TEL;VALUE=uri;TYPE=work:tel:+49-30-1234567;ext=12
            TEL:13800004321
            END:VCARD
            """);

        assertThat(facts.name()).isEqualTo("Ann Miller");
        assertThat(facts.phone()).isEqualTo("+49-30-1234567转12");
        assertThat(facts.mobile()).isEqualTo("13800004321");
    }

    @ParameterizedTest
    @CsvSource({"(0551)62601234,0551 62601234", "６２６０－１２３４,6260-1234", "62601234转 12,62601234转12", "62601234 x7,62601234转7", "+86.551.6260,+86 551 6260"})
    void numbersAreWrittenAsTheOfficeDoes(String written, String kept) {
        String phone = only("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:赵\r\nTEL;TYPE=WORK:" + written + "\r\nEND:VCARD\r\n").phone();

        assertThat(phone).isEqualTo(kept).matches(PhoneNumbers.PATTERN);
    }

    @Test
    void oldCardsAreRefusedOneByOne() {
        List<CardEntry> cards = read("BEGIN:VCARD\r\nVERSION:2.1\r\nFN:旧\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:新\r\nEND:VCARD\r\n");

        assertThat(cards).extracting(CardEntry::outcome).containsExactly(CardEntry.Outcome.REFUSED, CardEntry.Outcome.NEW);
        assertThat(cards.get(0).reason()).isEqualTo("contacts.cardVersion");
    }

    @Test
    void filesThatAreNoneAreRefused() {
        assertRefused("", "contacts.cardsNone", StandardCharsets.UTF_8);
        assertRefused("<html>no card</html>", "contacts.cardsNone", StandardCharsets.UTF_8);
        assertRefused("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:赵敏\r\nEND:VCARD\r\n", "contacts.cardsEncoding", Charset.forName("GBK"));
        assertRefused("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:赵敏\r\nEND:VCARD\r\n", "contacts.cardsEncoding", StandardCharsets.UTF_16);
        assertRefused("a".repeat(CardReader.BYTES_MAX + 1), "contacts.cardsTooLarge", StandardCharsets.UTF_8);
        assertRefused("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\nEND:VCARD\r\n".repeat(CardReader.CARDS_MAX + 1), "contacts.cardsTooMany", StandardCharsets.UTF_8);
    }

    @Test
    void cardsWithinCardsWithoutEndHarmNobody() {
        assertThat(read("BEGIN:VCARD\r\nVERSION:3.0\r\nAGENT:\r\n".repeat(40_000))).hasSizeLessThan(2);
    }

    private static void assertRefused(String file, String why, Charset encoding) {
        assertThatThrownBy(() -> CardReader.read(file.getBytes(encoding))).isInstanceOfSatisfying(RuleViolationException.class,
            refused -> assertThat(refused.key()).isEqualTo(why));
    }

    private static PersonalFacts only(String card) {
        List<CardEntry> cards = read(card);
        assertThat(cards).hasSize(1);
        return cards.get(0).facts();
    }

    private static List<CardEntry> read(String cards) {
        return CardReader.read(("\uFEFF" + cards).getBytes(StandardCharsets.UTF_8));
    }

    private static PersonalFacts named(String name) {
        return new PersonalFacts(name, null, null, null, null, null, null, null);
    }
}
