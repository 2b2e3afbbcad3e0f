package org.tongzhou.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/**
 * Takes texts apart: Latin words and numbers as they are in small letters of half width, Chinese by pairs of neighbouring characters and by
 * single ones, at the position of the first. A dictionary would lose what it does not know, names above all (DESIGN 6.9).
 */
final class OfficeAnalyzer extends Analyzer {
    private static final OfficeAnalyzer SHARED = new OfficeAnalyzer();

    /** A part of a text. @param position counted from 0, {@code length} how many positions it covers; {@code start} and {@code end} in characters */
    record Token(String term, int position, int length, int start, int end) {
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream folded = new LowerCaseFilter(new CJKWidthFilter(words));
        return new TokenStreamComponents(words, new CJKBigramFilter(folded, CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA
            | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL, true));
    }

    /** All parts of a text. */
    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = SHARED.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(term.toString(), position, length.getPositionLength(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /** The parts by which a text is looked for: without the single characters that stand in a pair. */
    static List<Token> wanted(String text) {
        List<Token> tokens = tokens(text);
        Set<Integer> paired = tokens.stream().filter(token -> token.length() > 1).flatMap(token -> Stream.of(token.position(), token.position() + 1))
            .collect(Collectors.toSet());
        return tokens.stream().filter(token -> token.length() > 1 || !paired.contains(token.position())).toList();
    }
}
