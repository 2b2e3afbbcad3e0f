package org.tongzhou.core.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.tongzhou.core.search.OfficeAnalyzer.Token;

/**
 * What somebody types, as a query of the index. A word of few characters is found as it stands; of a longer Chinese one two thirds of its pairs
 * are enough (防汛通知 finds 防汛工作的通知), and what has it as it stands comes first. Latin words are beginnings, of sounds of titles too. Of several
 * words some may stand in the title of what a thing is a part of, but not all.
 */
final class WordQuery {
    private static final Pattern LATIN = Pattern.compile("[a-z][a-z0-9]*");
    private static final int PREFIX_MIN_CHARS = 2;
    private static final int SOUND_MIN_CHARS = 3;
    private static final int LOOSE_MIN_PAIRS = 3;
    /** What has more is looked for in the things alone: Lucene refuses a query of more than 1024 parts. */
    private static final int HEADED_MAX_TOKENS = 60;
    private static final float TITLE = 4;
    private static final float WHOLE = 4;
    private static final float ABOUT = 0.6f;
    private static final float HEADING = 0.3f;
    private static final float BEGINNING = 0.5f;
    private static final float OTHERS = 0.1f;

    private final BooleanQuery.Builder all = new BooleanQuery.Builder();
    private final Set<String> terms = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    WordQuery(String typed) {
        List<Query> own = new ArrayList<>();
        List<Query> headings = new ArrayList<>();
        int looked = 0;
        for (SearchWord word : SearchWord.listIn(typed)) {
            List<Token> tokens = OfficeAnalyzer.wanted(word.text());
            if (tokens.isEmpty()) {
                continue;
            }
            if (word.excluded()) {
                all.add(anywhere(field -> asItStands(field, tokens), List.of(asItStands(IndexField.HEADING, tokens))), Occur.MUST_NOT);
            } else {
                own.add(word.exact() ? anywhere(field -> asItStands(field, tokens), List.of()) : loose(tokens));
                headings.add(word.exact() ? asItStands(IndexField.HEADING, tokens) : headed(tokens));
                tokens.forEach(token -> terms.add(token.term()));
                looked += tokens.size();
            }
        }
        if (own.size() > 1 && looked <= HEADED_MAX_TOKENS) {
            addHeaded(own, headings);
        } else {
            own.forEach(word -> all.add(word, Occur.MUST));
        }
    }

    private void addHeaded(List<Query> own, List<Query> headings) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (int word = 0; word < own.size(); word++) {
            any.add(own.get(word), Occur.SHOULD);
            all.add(new DisjunctionMaxQuery(List.of(own.get(word), new BoostQuery(headings.get(word), HEADING)), OTHERS), Occur.MUST);
        }
        all.add(any.build(), Occur.FILTER);
    }

    /** Empty where nothing is looked for. */
    Optional<Query> query() {
        return terms.isEmpty() ? Optional.empty() : Optional.of(all.build());
    }

    /** Whether this part of a text is one of those looked for. */
    boolean isWanted(String term) {
        return terms.contains(term) || beginnings.stream().anyMatch(term::startsWith);
    }

    @FunctionalInterface
    private interface FieldQuery {
        Query of(String field);
    }

    private static Query anywhere(FieldQuery query, List<Query> others) {
        List<Query> ways = new ArrayList<>(others);
        ways.add(new BoostQuery(query.of(IndexField.TITLE), TITLE));
        ways.add(query.of(IndexField.TEXT));
        ways.add(new BoostQuery(query.of(IndexField.ABOUT), ABOUT));
        return new DisjunctionMaxQuery(ways, OTHERS);
    }

    private Query loose(List<Token> tokens) {
        return anywhere(field -> loose(field, tokens), isBeginning(tokens) ? beginnings(letters(tokens)) : List.of());
    }

    private static Query headed(List<Token> tokens) {
        return isBeginning(tokens) ? beginning(IndexField.HEADING, letters(tokens), 1) : loose(IndexField.HEADING, tokens);
    }

    private static Query loose(String field, List<Token> tokens) {
        return tokens.size() < LOOSE_MIN_PAIRS ? asItStands(field, tokens) : mostOf(field, tokens);
    }

    private static boolean isBeginning(List<Token> tokens) {
        String first = tokens.get(0).term();
        return tokens.size() == 1 && LATIN.matcher(first).matches() && first.length() >= PREFIX_MIN_CHARS;
    }

    private static String letters(List<Token> tokens) {
        return tokens.get(0).term().toLowerCase(Locale.ROOT);
    }

    private List<Query> beginnings(String letters) {
        beginnings.add(letters);
        List<Query> ways = new ArrayList<>();
        ways.add(beginning(IndexField.TITLE, letters, TITLE * BEGINNING));
        ways.add(beginning(IndexField.TEXT, letters, BEGINNING));
        if (letters.length() >= SOUND_MIN_CHARS) {
            ways.add(beginning(IndexField.SOUND, TitleSounds.typed(letters), BEGINNING));
        }
        return ways;
    }

    private static Query beginning(String field, String letters, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, letters))), weight);
    }

    private static Query mostOf(String field, List<Token> tokens) {
        BooleanQuery.Builder most = new BooleanQuery.Builder().setMinimumNumberShouldMatch((tokens.size() * 2 + 2) / 3);
        tokens.forEach(token -> most.add(new TermQuery(new Term(field, token.term())), Occur.SHOULD));
        return new BooleanQuery.Builder().add(most.build(), Occur.MUST)
            .add(new BoostQuery(asItStands(field, tokens), WHOLE), Occur.SHOULD).build();
    }

    private static Query asItStands(String field, List<Token> tokens) {
        if (tokens.size() == 1) {
            return new TermQuery(new Term(field, tokens.get(0).term()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int begin = tokens.get(0).position();
        tokens.forEach(token -> phrase.add(new Term(field, token.term()), token.position() - begin));
        return phrase.build();
    }
}
