package org.tongzhou.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PessimisticLockException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.PageRequest;

/** How an index follows, with a database that is a list: of changes by their numbers, and of things by their keys. */
class IndexPassTest {
    private static final String KIND = "notices.notice";
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @TempDir
    Path folder;
    private final Office office = new Office();
    private Instant now = NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private OfficeIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new OfficeIndex(folder);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static final class Office extends SearchFeed {
        final TreeMap<Long, SearchChange> changes = new TreeMap<>();
        final TreeMap<String, String> titles = new TreeMap<>();
        final List<String> unreadable = new ArrayList<>();
        final List<String> locked = new ArrayList<>();
        boolean away;

        void commit(long number, String key) {
            changes.put(number, new NumberedChange(number, key));
        }

        void write(long number, String key, String title) {
            titles.put(key, title);
            commit(number, key);
        }

        @Override
        public List<SearchChange> listChanges(long read, Set<Long> missing, int max) {
            requireThere();
            return changes.entrySet().stream().filter(each -> each.getKey() > read || missing.contains(each.getKey())).limit(max).map(each -> each.getValue()).toList();
        }

        @Override
        public List<SearchDocument> read(String kind, List<String> keys) {
            requireThere();
            if (keys.stream().anyMatch(locked::contains)) {
                throw new PessimisticLockException();
            }
            if (keys.stream().anyMatch(unreadable::contains)) {
                throw new IllegalStateException("broken");
            }
            return keys.stream().filter(titles::containsKey)
                .map(key -> new SearchDocument(kind, key, titles.get(key), "", "", "", NOON, "/", Set.of(SearchSight.EVERYBODY))).toList();
        }

        @Override
        public List<String> listKeys(String kind, String after, int max) {
            return titles.tailMap(after, false).keySet().stream().limit(max).toList();
        }

        @Override
        public List<String> listKinds() {
            return List.of(KIND);
        }

        @Override
        public long last() {
            requireThere();
            return changes.isEmpty() ? 0 : changes.lastKey();
        }

        private void requireThere() {
            if (away) {
                throw new IllegalStateException("no database");
            }
        }
    }

    private static final class NumberedChange extends SearchChange {
        private final long number;

        NumberedChange(long number, String key) {
            super(KIND, key, NOON);
            this.number = number;
        }

        @Override
        long getId() {
            return number;
        }
    }

    private List<String> found() throws IOException {
        return new IndexSearch(SearchFilter.of("防汛"), SearchSight.of(new Person("xunuo", "", Set.of()), ""), NOON).in(index, new PageRequest(0, 500)).rows().stream()
            .map(SearchRow::key).sorted().toList();
    }

    private IndexPass pass() {
        return new IndexPass(office, clock, index);
    }

    @Test
    void whatIsCommittedIsFoundWhatIsGoneIsNot() throws IOException {
        office.write(1, "a", "防汛一");
        office.write(2, "b", "防汛二");
        pass().run();
        assertThat(found()).containsExactly("a", "b");

        office.titles.remove("a");
        office.commit(3, "a");
        pass().run();

        assertThat(found()).containsExactly("b");
        assertThat(index.position()).isEqualTo(3);
    }

    @Test
    void aServerThatWasKilledBetweenTheCommitAndTheIndexLosesNothing() throws IOException {
        office.write(1, "a", "防汛一");
        pass().run();
        office.write(2, "b", "防汛二");
        index.put(office.read(KIND, List.of("b")).get(0)); // and was killed before it kept that
        index.close();

        open();
        assertThat(found()).containsExactly("a");
        pass().run();
        pass().run();

        assertThat(found()).containsExactly("a", "b");
    }

    @Test
    void whatWasShownButNotKeptWhenTheServerWasKilledIsReadAgain() throws IOException {
        IndexPass pass = pass();
        office.write(1, "a", "防汛一");
        pass.run();
        office.write(2, "b", "防汛二");
        pass.run();
        assertThat(found()).containsExactly("a", "b");
        index.close();

        open();
        assertThat(found()).as("the disk is not asked at each change").containsExactly("a");
        pass().run();

        assertThat(found()).containsExactly("a", "b");
    }

    @Test
    void whatWasShownIsKeptAfterAWhile() throws IOException {
        IndexPass pass = pass();
        pass.run();
        office.write(1, "a", "防汛一");
        pass.run();
        now = NOON.plusSeconds(10);
        pass.run();
        index.close();

        open();

        assertThat(found()).containsExactly("a");
    }

    @Test
    void aLowerNumberThatIsCommittedLaterIsNotMissed() throws IOException {
        IndexPass pass = pass();
        office.write(5, "e", "防汛五");
        pass.run();
        office.write(3, "c", "防汛三");
        pass.run();
        assertThat(found()).containsExactly("c", "e");

        office.write(4, "d", "防汛四");
        index.close();
        open();
        pass().run(); // a new start remembers that something was missing

        assertThat(found()).containsExactly("c", "d", "e");
    }

    @Test
    void allOfAKindIsReadAnewAndSeenAtOnce() throws IOException {
        office.write(1, "a", "防汛一");
        office.write(2, "b", "防汛二");
        pass().run();
        office.titles.put("a", "抗旱");
        office.titles.put("c", "防汛三");

        office.commit(3, SearchChange.ALL);
        pass().run();

        assertThat(found()).containsExactly("b", "c");
    }

    @Test
    void whatCannotBeReadIsNotFoundAndHoldsNothingUp() throws IOException {
        office.write(1, "a", "防汛一");
        pass().run();
        office.unreadable.add("a");
        office.write(2, "a", "防汛一");
        office.write(3, "b", "防汛二");

        pass().run();

        assertThat(found()).containsExactly("b");
        assertThat(index.position()).isEqualTo(3);
    }

    @Test
    void whatSomebodyIsWritingIsReadOnceThatIsOver() throws IOException {
        IndexPass pass = pass();
        office.write(1, "a", "防汛一");
        pass.run();
        office.write(2, "a", "防汛二");
        office.locked.add("a");
        assertThatThrownBy(pass::run).isInstanceOf(PessimisticLockException.class);
        assertThat(found()).containsExactly("a");
        office.locked.clear();

        pass.run();

        assertThat(found()).containsExactly("a");
        assertThat(index.position()).isEqualTo(2);
    }

    @Test
    void howFarItIsDoesNotWaitForNumbersThatNeverCome() throws IOException {
        IndexPass pass = pass();
        office.write(1, "a", "防汛一");
        office.write(4, "d", "防汛四");

        pass.run();

        assertThat(pass.read()).isEqualTo(4);
        assertThat(index.position()).as("where a new start begins").isEqualTo(1);
    }

    @Test
    void withoutTheDatabaseNothingIsSkipped() throws IOException {
        IndexPass pass = pass();
        office.write(1, "a", "防汛一");
        office.away = true;
        assertThatThrownBy(pass::run).isInstanceOf(IllegalStateException.class);
        office.away = false;

        pass.run();

        assertThat(found()).containsExactly("a");
    }

    @Test
    void filledAnewItIsWhatItHasBecomeByAndBy() throws IOException {
        for (int number = 1; number <= 450; number++) {
            office.write(number, "k" + number % 300, "防汛" + number);
        }
        pass().run();
        List<String> grown = found();
        List<SearchCount> told = new ArrayList<>();
        OfficeIndex old = index;
        try (OfficeIndex made = new OfficeIndex(folder.resolve("2"))) {
            new IndexFilling(office, clock).fill(made, told::add);
            index = made;
            pass().run();

            assertThat(found()).isEqualTo(grown).hasSize(300);
            assertThat(told).extracting(SearchCount::count).containsExactly(200L, 300L);
            assertThat(made.position()).isEqualTo(old.position());
        } finally {
            index = old;
        }
    }
}
